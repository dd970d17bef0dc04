package nl.aanwezig.transition.dossier;

/** A call that the rules of a transfer refuse; nothing has changed. */
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;
    private final String detail;

    RefusedException(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
        this.detail = detail;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** For people, in English; the code of the refusal is for programs. */
    public String detail() {
        return detail;
    }
}
