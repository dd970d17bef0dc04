package nl.aanwezig.notification.partner;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may speak for a pupil, as directory and enrolment say.
 *
 * @param adultFrom the 18th birthday; null where no enrolment says. Then nobody's consent is certain, and none counts
 */
public record FamilyStanding(@Nullable LocalDate adultFrom, Set<String> guardiansWithAuthority) {

    private static final int FROM_SIXTEEN_TO_EIGHTEEN = 2;

    public FamilyStanding {
        guardiansWithAuthority = Set.copyOf(guardiansWithAuthority);
    }

    public boolean isSixteen(LocalDate today) {
        return adultFrom != null && !today.isBefore(adultFrom.minusYears(FROM_SIXTEEN_TO_EIGHTEEN));
    }

    public boolean isBelowSixteen(LocalDate today) {
        return adultFrom != null && !isSixteen(today);
    }

    /** One whose age is not known counts as adult: nothing is then reported without consent. */
    public boolean isAdult(LocalDate today) {
        return adultFrom == null || !today.isBefore(adultFrom);
    }
}
