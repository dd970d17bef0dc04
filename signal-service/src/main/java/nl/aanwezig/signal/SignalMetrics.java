package nl.aanwezig.signal;

/**
 * Names of this service's metrics. Conservation: every record that the topology reads is counted once in {@link #FACTS},
 * so {@code accepted + duplicate + not_mine + dead_lettered} is what was received. Alert on any {@code dead_lettered}
 * and on a growing {@code kafka_consumer_fetch_manager_records_lag_max}. No tag ever names a pupil or a school.
 */
public final class SignalMetrics {

    /** Records read by the topology, by {@link #OUTCOME}. */
    public static final String FACTS = "aanwezig.facts";

    /** Steps in the life of signals, by {@link #RULE} and {@link #CHANGE}. */
    public static final String SIGNALS = "aanwezig.signals";

    /** Schools whose policy pack is not known here: their pupils are not judged. Alert on anything above 0. */
    public static final String SCHOOLS_WITHOUT_PACK = "aanwezig.schools.without.pack";

    /** Pupils that the re-assessment under way, or the last one, has to look at. */
    public static final String SWEEP_TOTAL = "aanwezig.reassessment.total";

    /** Pupils that it has looked at. */
    public static final String SWEEP_LOOKED = "aanwezig.reassessment.looked";

    /** Pupils that it looks at in a second. */
    public static final String SWEEP_RATE = "aanwezig.reassessment.rate";

    public static final String OUTCOME = "outcome";
    public static final String RULE = "rule";
    public static final String CHANGE = "change";

    private SignalMetrics() {}
}
