package nl.aanwezig.benchmarks.history;

/**
 * How often what happens to a pupil in a school year, on average. Rates of {@link #TYPICAL} are those that the simulator
 * documents for secondary schools; the others are multiples that lead to the ledger sizes that measures.md asks for.
 *
 * @param spells spells of sickness, each day of them one registration
 * @param spellDays mean length of a spell
 * @param lessons single lessons missed without a reason
 * @param appointments lessons missed with one
 * @param late times late
 * @param truantShare share of pupils who skip lessons in clusters
 * @param clusters clusters of such a pupil, of some 8 lessons within two weeks
 */
public record AbsenceMix(
        double spells,
        double spellDays,
        double lessons,
        double appointments,
        double late,
        double truantShare,
        double clusters) {

    /** A pupil of a secondary school as most are. */
    public static final AbsenceMix TYPICAL = new AbsenceMix(2.8, 2.1, 4, 2, 1.5, 0.07, 2);

    /** Some 110 registrations and a few signals. */
    public static final AbsenceMix FULL = new AbsenceMix(6, 2.1, 40, 14, 18, 1, 3);

    /** Some 300: a pupil who slides. */
    public static final AbsenceMix HEAVY = new AbsenceMix(10, 3, 110, 20, 50, 1, 12);
}
