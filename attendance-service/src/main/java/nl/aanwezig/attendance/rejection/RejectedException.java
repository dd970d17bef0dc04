package nl.aanwezig.attendance.rejection;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Rejection} out of the reading of one item or body. Without a stack trace: it is an answer, no fault. */
public final class RejectedException extends RuntimeException {

    private final transient Rejection rejection;

    public RejectedException(RejectionCode code, @Nullable String field) {
        super(code.code(), null, false, false);
        this.rejection = new Rejection(code, field);
    }

    public Rejection rejection() {
        return rejection;
    }
}
