package nl.aanwezig.benchmarks.session;

/**
 * How much is measured.
 *
 * @param quick whether this is a try, too small to be a result
 * @param rounds of each figure; the first is dropped
 * @param jmhMillis length of a JMH iteration
 * @param pupils with a year's ledger, in the pipeline race (P1, P2)
 * @param events of one round of the race
 * @param naiveEvents of one round of the record-by-record peer, which is slow
 * @param fewPupils the small country of P5
 * @param manyPupils the large one
 * @param stateEvents of one round of P5
 * @param countryPupils of P6
 * @param countryEvents absences of its day
 * @param schools in that country
 */
public record Scale(
        boolean quick,
        int rounds,
        int jmhMillis,
        int pupils,
        int events,
        int naiveEvents,
        int fewPupils,
        int manyPupils,
        int stateEvents,
        int countryPupils,
        int countryEvents,
        int schools) {

    public static final Scale FULL =
            new Scale(false, 5, 1000, 100_000, 300_000, 30_000, 10_000, 1_000_000, 100_000, 950_000, 560_000, 1_500);

    public static final Scale QUICK =
            new Scale(true, 2, 500, 5_000, 20_000, 2_000, 10_000, 100_000, 10_000, 19_000, 11_200, 50);
}
