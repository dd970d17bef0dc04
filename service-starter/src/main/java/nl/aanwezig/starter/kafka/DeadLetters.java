package nl.aanwezig.starter.kafka;

/** Names of dead-letter topics and of the header that says why a record is there. */
public final class DeadLetters {

    /** Header of a dead letter: the reason, a code and a field name, never content. */
    public static final String REASON = "aanwezig_reason";

    private DeadLetters() {}

    public static String topic(String source, String group) {
        return source + "." + group + ".dlq";
    }
}
