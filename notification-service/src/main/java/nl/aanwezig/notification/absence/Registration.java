package nl.aanwezig.notification.absence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a registration, as far as messages need it.
 *
 * @param id the school's own id
 * @param revision the highest wins
 * @param date local date of the school
 * @param dayPart {@code DAY}, {@code MORNING} or {@code AFTERNOON}
 * @param minutes length of the absence
 * @param absent whether the kind is {@code ABSENT}
 * @param reason reason code
 * @param withdrawn whether this revision takes the registration back
 */
public record Registration(
        String id,
        long revision,
        LocalDate date,
        @Nullable String lesson,
        @Nullable String dayPart,
        int minutes,
        boolean absent,
        String reason,
        boolean withdrawn) {

    /** Two different contents under one revision are a fault of the source; every order of arrival keeps the same. */
    private static final Comparator<Registration> PRECEDENCE = Comparator.comparingLong(Registration::revision)
            .thenComparing(Registration::withdrawn)
            .thenComparing(Registration::toString);

    public Registration {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(reason, "reason");
    }

    boolean prevailsOver(Registration other) {
        return PRECEDENCE.compare(this, other) > 0;
    }
}
