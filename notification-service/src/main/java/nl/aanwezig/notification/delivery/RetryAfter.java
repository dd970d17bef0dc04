package nl.aanwezig.notification.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header (RFC 9110 10.2.3): seconds, or a date. */
public final class RetryAfter {

    private RetryAfter() {}

    /** When to come back; null where the header is absent or unreadable. */
    public static @Nullable Instant read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            return now.plusSeconds(Long.parseUnsignedLong(header.strip()));
        } catch (NumberFormatException e) {
            return readDate(header.strip());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant readDate(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
