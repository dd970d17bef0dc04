package nl.aanwezig.signal.policy.yaml;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.policy.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a rule over time.
 *
 * @param validities oldest first, without gaps; the first may begin late and the last may end
 * @param at where it stands
 */
record DatedLimit(List<Limit> validities, YamlEntry at) {

    DatedLimit {
        validities = List.copyOf(validities);
    }

    @Nullable
    Limit on(LocalDate day) {
        return validities.stream()
                .filter(each -> !day.isBefore(each.validFrom()) && !day.isAfter(lastDay(each)))
                .findFirst()
                .orElse(null);
    }

    static LocalDate lastDay(Limit limit) {
        LocalDate until = limit.validUntil();
        return until == null ? LocalDate.MAX : until;
    }
}
