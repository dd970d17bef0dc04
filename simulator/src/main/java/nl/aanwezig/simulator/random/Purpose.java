package nl.aanwezig.simulator.random;

/** What draws are for. The order is part of the seed scheme: append, never reorder. */
public enum Purpose {
    SCHOOL,
    STUDY_DAYS,
    SILENCE,
    EPIDEMIC,
    PUPIL,
    TRAITS,
    TRUTH,
    YEAR,
    MOVEMENT,
    SICKNESS,
    WEEK,
    RECORDING,
    MISSED_REGISTER
}
