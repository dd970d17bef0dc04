package nl.aanwezig.starter.kafka;

/** A record that is ours but can never be read. It goes to the dead-letter topic at once, the rest goes on. */
public class PoisonRecordException extends RuntimeException {

    /** @param reason a code and, where known, the field; never content of the record */
    public PoisonRecordException(String reason) {
        super(reason);
    }
}
