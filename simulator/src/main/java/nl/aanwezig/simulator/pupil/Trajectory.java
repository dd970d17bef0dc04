package nl.aanwezig.simulator.pupil;

/** What truly happens to a pupil in a school year. Rules never see it; reports compare with it. */
public enum Trajectory {
    /** Nothing beside the ordinary. */
    STEADY,
    /** Skips lessons in clusters. */
    TRUANT,
    /** One long illness. */
    LONG_ILL,
    /** Is absent more and more, and then stays at home. */
    SLIDING,
    /** Is absent more and more, and then comes back by itself or with help. */
    RECOVERING,
    /** Stays at home from one day to the next. */
    SUDDEN,
    /** Waits at home for a suitable place. */
    AWAITING_PLACE
}
