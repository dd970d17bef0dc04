package nl.aanwezig.transition.transfer;

import java.util.Locale;

/** Why a call is refused. The code is public and stable: callers rely on it. */
public enum Refusal {
    MISSING_FIELD(Kind.INVALID),
    FIELD_TOO_LONG(Kind.INVALID),
    TOO_MANY_ITEMS(Kind.INVALID),
    MALFORMED_ID(Kind.INVALID),
    MALFORMED_CODE(Kind.INVALID),
    MALFORMED_DATE(Kind.INVALID),
    DATE_IN_FUTURE(Kind.INVALID),
    BSN_REFUSED(Kind.INVALID),
    UNKNOWN_VOICE(Kind.INVALID),
    UNKNOWN_THEME(Kind.INVALID),
    UNKNOWN_ITEM(Kind.INVALID),
    TRANSFER_NOT_FOUND(Kind.NOT_FOUND),
    INSPECTION_MISSING(Kind.CONFLICT),
    CHANGE_NOT_ALLOWED(Kind.CONFLICT),
    TOO_MANY_TRANSFERS(Kind.CONFLICT),
    CONCURRENT_CHANGE(Kind.CONFLICT);

    /** What the caller can do about it: correct the call, look elsewhere, or bring the transfer into another state first. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT
    }

    private final Kind kind;

    Refusal(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param detail which field and why; never what was sent, since that could be personal */
    public RefusedException because(String detail) {
        return new RefusedException(this, detail);
    }
}
