package nl.aanwezig.transition.oso.transfer;

import java.util.List;
import nl.aanwezig.transition.oso.OsoFault;

/** A dossier that is not taken in, or cannot go out; nothing has changed. */
public final class OsoRefusedException extends RuntimeException {

    private final Why why;
    private final transient List<OsoFault> faults;

    /** The code of each is public and stable. */
    public enum Why {
        /** What came in breaks the standard, or a rule of this service. */
        OSO_REFUSED("the dossier breaks rules of OSO 2019.1 or of this service; faults says which"),
        OSO_TOO_LARGE("the dossier is larger than what is taken"),
        OSO_REPORT_REFUSED("the report does not make a dossier that another school would take; faults says why"),
        OSO_INCOMPLETE("the dossier cannot be written yet; faults says what is missing"),
        OSO_WITHHELD_REQUIRED("what the family withholds stands where the standard does not let it be left out");

        private final String detail;

        Why(String detail) {
            this.detail = detail;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** For people, in English; never repeats anything of the dossier. */
        public String detail() {
            return detail;
        }
    }

    OsoRefusedException(Why why, List<OsoFault> faults) {
        super(why.code());
        this.why = why;
        this.faults = List.copyOf(faults);
    }

    /** @param bytes that are taken at most */
    public static OsoRefusedException tooLarge(long bytes) {
        return new OsoRefusedException(
                Why.OSO_TOO_LARGE,
                List.of(new OsoFault("dossier_too_large", "/", "the document is longer than " + bytes + " bytes")));
    }

    public Why why() {
        return why;
    }

    public List<OsoFault> faults() {
        return faults;
    }
}
