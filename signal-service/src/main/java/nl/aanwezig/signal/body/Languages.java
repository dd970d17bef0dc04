package nl.aanwezig.signal.body;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses a language by {@code Accept-Language} (RFC 9110). */
public final class Languages {

    private static final String FALLBACK = "en";

    private Languages() {}

    /**
     * The best one that is offered.
     *
     * @param offered two-letter languages, English among them
     * @param unasked where the header is missing, empty or unreadable
     */
    public static String choose(@Nullable String acceptLanguage, Collection<String> offered, String unasked) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return unasked;
        }
        List<Locale.LanguageRange> wanted;
        try {
            wanted = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return unasked;
        }
        String best = Locale.lookupTag(wanted, offered);
        if (best != null) {
            return best;
        }
        return wanted.stream().anyMatch(range -> "*".equals(range.getRange())) ? unasked : FALLBACK;
    }
}
