package nl.aanwezig.starter.kafka;

import java.util.Objects;

/** A field of a record that cannot be read. */
public final class UnreadableField extends RuntimeException {

    private final String reason;

    /** @param reason a code and the field's name, never its content */
    public UnreadableField(String reason) {
        super(reason);
        this.reason = Objects.requireNonNull(reason);
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
