package nl.aanwezig.notification.partner.web;

import java.util.regex.Pattern;
import nl.aanwezig.starter.identifier.Identifier;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks single fields; each refusal names the field and a stable code, never the content. */
final class PartnerFields {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");
    private static final int MOST_TEXT = 120;

    private PartnerFields() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw refuse("missing_field", field, "is needed");
        }
        return value;
    }

    static String text(@Nullable String value, String field) {
        String text = required(value, field).strip();
        if (text.isEmpty()) {
            throw refuse("missing_field", field, "is needed");
        }
        if (text.length() > MOST_TEXT) {
            throw refuse("field_too_long", field, "is longer than " + MOST_TEXT);
        }
        if (CONTROL.matcher(text).find()) {
            throw refuse("control_character", field, "has a line break or another control character in it");
        }
        return text;
    }

    static String id(@Nullable String value, String field) {
        String id = required(value, field);
        if (!Identifier.isWellFormed(id)) {
            throw refuse("invalid_id", field, "is no id of up to 64 letters, digits, '.', '_', ':' or '-'");
        }
        return id;
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String value, String field) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(required(value, field))) {
                return each;
            }
        }
        throw refuse("unknown_" + field, field, "is none of " + String.join(", ", names(type)));
    }

    private static <E extends Enum<E>> java.util.List<String> names(Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    static ProblemException refuse(String code, String field, String why) {
        return ProblemException.badRequest(code, "'" + field + "' " + why);
    }
}
