package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of the pupil to keep the rules.
 *
 * @param bornOn null where it was not told; a move between secondary schools needs it
 * @param addressSecret then no address travels, in any form
 */
public record Subject(@Nullable LocalDate bornOn, boolean addressSecret) {

    private static final int OWN_CONSENT = 16;
    private static final int OF_AGE = 18;

    boolean isSixteen(LocalDate today) {
        return hasTurned(OWN_CONSENT, today);
    }

    public boolean isOfAge(LocalDate today) {
        return hasTurned(OF_AGE, today);
    }

    private boolean hasTurned(int years, LocalDate today) {
        return bornOn != null && !today.isBefore(bornOn.plusYears(years));
    }
}
