package nl.aanwezig.transition.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.aanwezig.transition.dossier.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request: each may be missing or wrong, and is then refused by its name. */
public final class Given {

    private Given() {}

    public static String text(String field, @Nullable String value) {
        if (value == null) {
            throw Refusal.MISSING_FIELD.because(field + " is missing");
        }
        return value;
    }

    public static LocalDate day(String field, @Nullable String value) {
        LocalDate date = optionalDay(field, value);
        if (date == null) {
            throw Refusal.MISSING_FIELD.because(field + " is missing");
        }
        return date;
    }

    public static @Nullable LocalDate optionalDay(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Refusal.MALFORMED_DATE.because(field + " must be a date: YYYY-MM-DD");
        }
    }

    public static <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String name, Refusal otherwise) {
        E value = optionalOneOf(type, field, name, otherwise);
        if (value == null) {
            throw Refusal.MISSING_FIELD.because(field + " is missing");
        }
        return value;
    }

    public static <E extends Enum<E>> @Nullable E optionalOneOf(
            Class<E> type, String field, @Nullable String name, Refusal otherwise) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw otherwise.because(field + " must be one of " + List.of(type.getEnumConstants()));
        }
    }
}
