package nl.aanwezig.signal.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that a caller asks for in {@code Accept-Language}. */
final class AskedLanguage {

    private AskedLanguage() {}

    /** The most wanted one, as two letters; null where none is asked for, or it cannot be read. */
    static @Nullable String of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return null;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(each -> !each.isEmpty() && !"*".equals(each))
                    .findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
