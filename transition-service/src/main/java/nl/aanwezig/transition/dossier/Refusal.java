package nl.aanwezig.transition.dossier;

import java.util.Locale;

/** Why a call is refused. The code is public and stable: callers rely on it. */
public enum Refusal {
    MISSING_FIELD(Kind.INVALID),
    FIELD_TOO_LONG(Kind.INVALID),
    TOO_MANY_ITEMS(Kind.INVALID),
    OUT_OF_RANGE(Kind.INVALID),
    MALFORMED_ID(Kind.INVALID),
    MALFORMED_CODE(Kind.INVALID),
    MALFORMED_DATE(Kind.INVALID),
    DATE_IN_FUTURE(Kind.INVALID),
    BSN_REFUSED(Kind.INVALID),
    UNKNOWN_VOICE(Kind.INVALID),
    UNKNOWN_THEME(Kind.INVALID),
    UNKNOWN_CATEGORY(Kind.INVALID),
    UNKNOWN_CODE(Kind.INVALID),
    UNKNOWN_VALUE(Kind.INVALID),
    UNKNOWN_ITEM(Kind.INVALID),
    UNKNOWN_SCHOOL(Kind.INVALID),
    ABSENCE_TOO_OLD(Kind.INVALID),
    ABSENCE_AS_FIGURES(Kind.INVALID),
    ADDRESS_SECRET(Kind.INVALID),
    NOT_YOUR_VOICE(Kind.FORBIDDEN),
    NOT_YOUR_STEP(Kind.FORBIDDEN),
    FAMILY_DECIDES(Kind.FORBIDDEN),
    PUPIL_DECIDES(Kind.FORBIDDEN),
    PUPIL_OF_AGE(Kind.FORBIDDEN),
    NO_AUTHORITY(Kind.FORBIDDEN),
    TRANSFER_NOT_FOUND(Kind.NOT_FOUND),
    AGREEMENT_NOT_FOUND(Kind.NOT_FOUND),
    DOCUMENT_NOT_FOUND(Kind.NOT_FOUND),
    LINK_NOT_FOUND(Kind.NOT_FOUND),
    LINK_UNKNOWN(Kind.NOT_FOUND),
    LINK_ENDED(Kind.GONE),
    INSPECTION_MISSING(Kind.CONFLICT),
    CONSENT_MISSING(Kind.CONFLICT),
    NOT_ENROLLED(Kind.CONFLICT),
    NOTHING_RELEASED(Kind.CONFLICT),
    TOO_EARLY(Kind.CONFLICT),
    TOO_MANY_LINKS(Kind.CONFLICT),
    CHANGE_NOT_ALLOWED(Kind.CONFLICT);

    /** What the caller can do about it: correct the call, leave it to whoever may, look elsewhere, or bring the transfer into another state first. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        GONE,
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
