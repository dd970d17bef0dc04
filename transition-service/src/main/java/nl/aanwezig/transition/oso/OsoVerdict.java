package nl.aanwezig.transition.oso;

import java.util.Optional;

/** What a dossier says about one category of data. The codes are those of the standard. */
public enum OsoVerdict {
    REQUIRED("VERPLICHT"),
    FORBIDDEN("VERBODEN"),
    OPTIONAL("OPTIONEEL"),
    /** Withheld by the family. */
    WITHHELD("OPT-UIT");

    private final String code;

    OsoVerdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<OsoVerdict> of(String code) {
        for (OsoVerdict verdict : values()) {
            if (verdict.code.equals(code)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /** No data of such a category may be in the dossier. */
    boolean emptiesTheCategory() {
        return this == FORBIDDEN || this == WITHHELD;
    }
}
