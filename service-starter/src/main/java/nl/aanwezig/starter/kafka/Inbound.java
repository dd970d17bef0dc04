package nl.aanwezig.starter.kafka;

/** What a consumer makes of a record: one of three, each counted apart. */
public sealed interface Inbound<T> {

    /** Nothing for this consumer: passed over. */
    record NotMine<T>() implements Inbound<T> {}

    /**
     * Ours but unreadable: dead-lettered.
     *
     * @param reason a code and, where known, the field; never content
     */
    record Invalid<T>(String reason) implements Inbound<T> {}

    record Accepted<T>(T value) implements Inbound<T> {}
}
