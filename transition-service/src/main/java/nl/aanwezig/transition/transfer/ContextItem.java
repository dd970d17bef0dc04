package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one of the three voices wants the next school to know.
 *
 * @param code a short code for it, a school's own such as {@code QUIET_START}, or null. One has a meaning to signal-service:
 *     {@code EARLY_CONTACT}, with the voice FAMILY and the theme WISH, asks to be contacted early
 * @param text up to 280 characters, in the words of the one who says it
 * @param until last day of use, or null
 * @param released whether it may leave the primary school
 */
public record ContextItem(
        Voice voice,
        Theme theme,
        @Nullable String code,
        String text,
        @Nullable LocalDate until,
        boolean released) {

    static final int TEXT_LENGTH = 280;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public ContextItem {
        if (text.isBlank()) {
            throw Refusal.MISSING_FIELD.because("text of an item is missing");
        }
        if (text.length() > TEXT_LENGTH) {
            throw Refusal.FIELD_TOO_LONG.because("text of an item is longer than " + TEXT_LENGTH + " characters");
        }
        if (code != null && !CODE.matcher(code).matches()) {
            throw Refusal.MALFORMED_CODE.because("code of an item must be 1 to 40 capitals, digits or '_'");
        }
    }

    ContextItem asReleased(boolean mayLeave) {
        return new ContextItem(voice, theme, code, text, until, mayLeave);
    }
}
