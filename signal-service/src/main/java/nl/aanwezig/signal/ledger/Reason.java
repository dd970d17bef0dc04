package nl.aanwezig.signal.ledger;

/** Why a pupil was absent, as a code; who may be told what follows from it (domain.md 1.3). */
public enum Reason {
    ILL(true),
    MEDICAL_APPOINTMENT(true),
    LEAVE_GRANTED(true),
    RELIGIOUS(true),
    SUSPENDED(true),
    SCHOOL_ACTIVITY(true),
    OTHER_AUTHORISED(true),
    UNEXPLAINED(false),
    TRUANCY(false),
    OVERSLEPT(false),
    HOLIDAY_NOT_GRANTED(false),
    AWAITING_PLACE(false),
    OTHER_UNAUTHORISED(false);

    private final boolean authorised;

    Reason(boolean authorised) {
        this.authorised = authorised;
    }

    public boolean authorised() {
        return authorised;
    }
}
