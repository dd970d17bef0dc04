package nl.aanwezig.transition.dossier;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.aanwezig.starter.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one item.
 *
 * @param category of the school's items; null in the other voices
 * @param code of the catalogue {@code item-codes.yaml}, or null. {@code EARLY_CONTACT}, with the voice FAMILY and the
 *     theme WISH, asks to be contacted early
 * @param text up to 280 characters, in the words of the one who says it
 * @param absence of an item of the category ABSENCE; null elsewhere
 * @param until last day of use
 */
public record Words(
        Theme theme,
        @Nullable Category category,
        @Nullable String code,
        String text,
        @Nullable AbsenceFigures absence,
        Sensitivity sensitivity,
        LocalDate until) {

    static final int TEXT_LENGTH = 280;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{9}(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)[1-9]\\d{3}\\s?[A-Za-z]{2}(?![A-Za-z])");

    public Words {
        if (text.isBlank()) {
            throw Refusal.MISSING_FIELD.because("text of an item is missing");
        }
        if (text.length() > TEXT_LENGTH) {
            throw Refusal.FIELD_TOO_LONG.because("text of an item is longer than " + TEXT_LENGTH + " characters");
        }
        if (code != null && !CODE.matcher(code).matches()) {
            throw Refusal.MALFORMED_CODE.because("code of an item must be 1 to 40 capitals, digits or '_'");
        }
        if (NUMBER.matcher(text).results().anyMatch(found -> Identifier.isCitizenNumber(found.group()))) {
            throw Refusal.BSN_REFUSED.because("text of an item holds a citizen number (BSN)");
        }
        if ((absence != null) != (category == Category.ABSENCE)) {
            throw Refusal.ABSENCE_AS_FIGURES.because(
                    "an item of the category ABSENCE, and no other, has absence: {from, to, amount}");
        }
    }

    /** Whether it looks as if an address is in it: four digits and two letters, as a Dutch postcode. */
    boolean holdsAnAddress() {
        return POSTCODE.matcher(text).find();
    }
}
