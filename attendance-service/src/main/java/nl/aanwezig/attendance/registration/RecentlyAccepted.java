package nl.aanwezig.attendance.registration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.attendance.registration.KnownRegistrations.Known;

/**
 * What this instance has accepted and the projection may not have read yet. Bounded: what falls out and is sent again
 * before the projection has it is published again, which changes nothing.
 */
final class RecentlyAccepted {

    private static final int ENTRIES = 50_000;

    private final Cache<RegistrationKey, Known> entries =
            Caffeine.newBuilder().maximumSize(ENTRIES).build();

    void remember(List<Registration> registrations) {
        for (Registration each : registrations) {
            entries.asMap().merge(each.key(), new Known(each.revision(), each.pupilId()), RecentlyAccepted::newer);
        }
    }

    /** The newer of what the projection knows and what was accepted here. */
    Map<RegistrationKey, Known> mergedInto(Map<RegistrationKey, Known> projected, Collection<RegistrationKey> keys) {
        Map<RegistrationKey, Known> merged = new HashMap<>(projected);
        entries.getAllPresent(keys).forEach((key, known) -> merged.merge(key, known, RecentlyAccepted::newer));
        return merged;
    }

    private static Known newer(Known one, Known other) {
        return other.revision() > one.revision() ? other : one;
    }
}
