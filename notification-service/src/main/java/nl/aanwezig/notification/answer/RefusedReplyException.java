package nl.aanwezig.notification.answer;

/** A reply that is not taken; the code is public and stable: nothing_said, field_too_long, bsn_refused. */
public final class RefusedReplyException extends RuntimeException {

    private final String code;

    RefusedReplyException(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
