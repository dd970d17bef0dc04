package nl.aanwezig.transition.oso;

/**
 * How large a dossier may be. Beyond a limit reading stops at once.
 *
 * @param bytes of the whole document
 * @param elements in all
 * @param text characters of one element
 * @param file characters of one document in base64
 */
public record OsoLimits(long bytes, int elements, int text, int file) {

    /** 32 MB in all, of which a document takes 14 million characters (10 MB zipped): well over what schools exchange. */
    public static OsoLimits standard() {
        return new OsoLimits(32L * 1024 * 1024, 20_000, 20_000, 14_000_000);
    }
}
