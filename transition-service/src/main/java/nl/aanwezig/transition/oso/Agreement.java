package nl.aanwezig.transition.oso;

import java.util.Optional;

/** What a family answered. */
public enum Agreement {
    YES("Ja"),
    NO("Nee"),
    UNKNOWN("Onbekend");

    private final String code;

    Agreement(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Agreement> of(String code) {
        for (Agreement agreement : values()) {
            if (agreement.code.equals(code)) {
                return Optional.of(agreement);
            }
        }
        return Optional.empty();
    }
}
