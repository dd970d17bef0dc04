package nl.aanwezig.transition.dossier;

/** The catalogue of item codes, as far as a dossier needs it. */
@FunctionalInterface
public interface KnownCodes {

    /** Whether the catalogue has the code for that theme. */
    boolean fits(String code, Theme theme);

    /** Refuses with {@code unknown_code} what the catalogue does not have. */
    default void require(String code, Theme theme) {
        if (!fits(code, theme)) {
            throw Refusal.UNKNOWN_CODE.because("code of an item is not in the list for that theme (GET /item-codes)");
        }
    }
}
