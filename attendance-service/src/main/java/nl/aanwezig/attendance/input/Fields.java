package nl.aanwezig.attendance.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. Each read gives the value in its type or throws a {@link RejectedException} that names
 * the field: {@code missing_field}, {@code invalid_field}, {@code field_too_long}. Null and {@code ""} are absent.
 */
public final class Fields {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final int MAX_TIMESTAMP = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /** An object with no field but these: {@code malformed_item} or {@code unknown_field} otherwise. */
    public static Fields of(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new RejectedException(RejectionCode.MALFORMED_ITEM, null);
        }
        if (!known.containsAll(node.propertyNames())) {
            // The name is the sender's own text, so it is not repeated.
            throw new RejectedException(RejectionCode.UNKNOWN_FIELD, null);
        }
        return new Fields(node);
    }

    public String text(String field, int maxLength) {
        return required(field, optionalText(field, maxLength));
    }

    public @Nullable String optionalText(String field, int maxLength) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        String text = value.asString();
        if (text.length() > maxLength) {
            throw new RejectedException(RejectionCode.FIELD_TOO_LONG, field);
        }
        return text;
    }

    /** A string, or a whole number as its digits. */
    public @Nullable String optionalTextOrNumber(String field, int maxLength) {
        JsonNode value = value(field);
        return value != null && value.isIntegralNumber() && value.canConvertToLong()
                ? Long.toString(value.asLong())
                : optionalText(field, maxLength);
    }

    public long wholeNumber(String field) {
        JsonNode value = required(field, value(field));
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        return value.asLong();
    }

    public boolean flag(String field, boolean absent) {
        JsonNode value = value(field);
        if (value == null) {
            return absent;
        }
        if (!value.isBoolean()) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        return value.asBoolean();
    }

    public LocalDate date(String field) {
        return required(field, optionalDate(field));
    }

    public @Nullable LocalDate optionalDate(String field) {
        String text = optionalText(field, MAX_TIMESTAMP);
        if (text == null) {
            return null;
        }
        return parsed(field, DATE.matcher(text).matches(), () -> plausible(LocalDate.parse(text)));
    }

    public @Nullable LocalTime optionalTime(String field) {
        String text = optionalText(field, MAX_TIMESTAMP);
        return text == null ? null : parsed(field, TIME.matcher(text).matches(), () -> LocalTime.parse(text));
    }

    /** ISO-8601 with offset. */
    public Instant instant(String field) {
        return required(field, optionalInstant(field));
    }

    /** ISO-8601 with offset. */
    public @Nullable Instant optionalInstant(String field) {
        String text = optionalText(field, MAX_TIMESTAMP);
        return text == null
                ? null
                : parsed(field, true, () -> {
                    OffsetDateTime time = OffsetDateTime.parse(text);
                    plausible(time.toLocalDate());
                    return time.toInstant();
                });
    }

    /** The value of an enumeration by its exact name. */
    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        String text = text(field, MAX_TIMESTAMP);
        return parsed(field, true, () -> Enum.valueOf(type, text));
    }

    /** The elements of an array; none where the field is absent. */
    public Iterable<JsonNode> elements(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return Set.of();
        }
        if (!value.isArray()) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        return value;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = object.get(field);
        return value == null
                        || value.isNull()
                        || (value.isString() && value.asString().isEmpty())
                ? null
                : value;
    }

    private static LocalDate plausible(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("year");
        }
        return date;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new RejectedException(RejectionCode.MISSING_FIELD, field);
        }
        return value;
    }

    private static <T> T parsed(String field, boolean formed, java.util.function.Supplier<T> parser) {
        try {
            if (formed) {
                return parser.get();
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        throw new RejectedException(RejectionCode.INVALID_FIELD, field);
    }
}
