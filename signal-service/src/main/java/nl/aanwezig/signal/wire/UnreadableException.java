package nl.aanwezig.signal.wire;

import org.jspecify.annotations.Nullable;

/** A record that is ours but not of the agreed shape. The message is a code and a field, never content. */
public final class UnreadableException extends RuntimeException {

    public UnreadableException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The value, or this exception where it is missing. */
    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new UnreadableException("missing_field " + field);
        }
        return value;
    }
}
