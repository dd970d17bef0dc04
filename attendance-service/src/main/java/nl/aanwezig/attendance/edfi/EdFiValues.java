package nl.aanwezig.attendance.edfi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/** Turns the texts of an event into values, or says which element is wrong. */
final class EdFiValues {

    /** Ed-Fi's own limit for a section identifier; a longer one would be cut, and a cut one could meet another. */
    private static final int MAX_TEXT = 255;

    private static final int DATE_LENGTH = 10;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    /** xs:date allows a zone after the date; the local date is what counts. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(Z|[+-]\\d{2}:\\d{2})?");

    private EdFiValues() {}

    static BigDecimal number(String field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        return new BigDecimal(text);
    }

    static LocalDate date(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(day(text));
            }
        } catch (DateTimeException e) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "EventDate");
        }
        throw new RejectedException(RejectionCode.INVALID_FIELD, "EventDate");
    }

    /** The local date without a zone that may follow it. */
    static String day(String text) {
        return text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text;
    }

    static void bounded(String field, @Nullable String value) {
        if (value != null && value.length() > MAX_TEXT) {
            throw new RejectedException(RejectionCode.FIELD_TOO_LONG, field);
        }
    }

    static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new RejectedException(RejectionCode.MISSING_FIELD, field);
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
