package nl.aanwezig.transition.code;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import nl.aanwezig.transition.dossier.Theme;
import org.jspecify.annotations.Nullable;

/**
 * One code of the closed list: what an item is about, without saying it.
 *
 * @param code 1 to 40 capitals, digits and {@code _}, the first a capital; part of the contract of
 *     {@code transition.contexts.v1}
 * @param themes that it fits
 * @param nl what people read, in Dutch
 * @param en what people read, in English
 * @param since first day of use
 * @param until last day of use; null while it is in use
 */
public record ItemCode(
        String code,
        Subject subject,
        Set<Theme> themes,
        String nl,
        String en,
        LocalDate since,
        @Nullable LocalDate until) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws IllegalArgumentException where it is no code, fits no theme, or lacks a label */
    public ItemCode {
        themes = Set.copyOf(themes);
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("item code " + code + ": 1 to 40 capitals, digits or '_'");
        }
        if (themes.isEmpty() || nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("item code " + code + ": needs themes and a label in each language");
        }
    }

    public Label label() {
        return new Label(nl, en);
    }

    public boolean inUse(LocalDate date) {
        return !date.isBefore(since) && (until == null || !date.isAfter(until));
    }
}
