package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consent to share with one partner for one purpose.
 *
 * @param number 1 for the first that was given to this partner; counts on
 * @param guardianId who gave it; null where the pupil did
 * @param on the day on which it was given
 * @param schoolId the school that recorded it
 * @param withdrawnAt null while it stands
 * @param acknowledgedAt when the partner confirmed that it knows of the withdrawal
 */
public record Consent(
        int number,
        String purpose,
        @Nullable String guardianId,
        LocalDate on,
        String schoolId,
        @Nullable Instant withdrawnAt,
        @Nullable Instant acknowledgedAt) {

    public Consent {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(schoolId, "schoolId");
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it is one that may be given: by a parent with authority below 16, by the pupil from 16 (domain 1.6). */
    boolean isGivenByWhoMay(FamilyStanding family, LocalDate today) {
        return guardianId == null
                ? family.isSixteen(today)
                : family.isBelowSixteen(today)
                        && family.guardiansWithAuthority().contains(guardianId);
    }

    Consent withdrawn(Instant at) {
        return new Consent(number, purpose, guardianId, on, schoolId, at, null);
    }

    Consent acknowledged(Instant at) {
        return new Consent(number, purpose, guardianId, on, schoolId, withdrawnAt, at);
    }
}
