package nl.aanwezig.signal.policy.yaml;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.signal.policy.Limit;
import nl.aanwezig.signal.policy.Limit.Stricter;
import org.jspecify.annotations.Nullable;

/**
 * What no pack of a school may loosen: each limit of the law, as the shipped packs have it, on every day on which it is
 * valid. Steps are compared place by place; more steps are stricter.
 */
final class LegalFloor {

    private final Map<String, Map<String, DatedLimit>> limitsByRule = new HashMap<>();

    LegalFloor(Collection<DatedPack> shipped) {
        for (DatedPack pack : shipped) {
            pack.rules().forEach((id, rule) -> limitsByRule.put(id, rule.limits()));
        }
    }

    /** @throws BadPolicyPackException for the first limit that is looser than the law */
    void check(DatedPack own) {
        own.rules().forEach((id, rule) -> {
            Map<String, DatedLimit> shipped = limitsByRule.getOrDefault(id, Map.of());
            rule.limits().forEach((name, limit) -> {
                DatedLimit known = shipped.get(name);
                if (known != null) {
                    known.validities().stream().filter(Limit::legal).forEach(law -> check(name, limit, law));
                }
            });
        });
    }

    private static void check(String name, DatedLimit own, Limit law) {
        for (LocalDate day : daysToLookAt(own, law)) {
            Limit there = own.on(day);
            if (there == null || !holds(there.values(), law.values(), law.stricter())) {
                throw own.at()
                        .bad("%s: the law sets %s %s%s (%s); a school may only make it stricter"
                                .formatted(name, text(law.values()), law.unit(), on(day, there), law.source()));
            }
        }
    }

    private static String on(LocalDate day, @Nullable Limit there) {
        String found = there == null ? "no value" : "not " + text(there.values());
        return day.equals(LocalDate.MIN) ? ", " + found : " on " + day + ", " + found;
    }

    private static String text(List<Integer> values) {
        return values.size() == 1 ? values.getFirst().toString() : values.toString();
    }

    /** The first day of the law, and every day within it on which the school's own value changes. */
    private static Set<LocalDate> daysToLookAt(DatedLimit own, Limit law) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(law.validFrom());
        for (Limit each : own.validities()) {
            days.add(each.validFrom());
            if (each.validUntil() != null) {
                days.add(each.validUntil().plusDays(1));
            }
        }
        days.removeIf(day -> day.isBefore(law.validFrom()) || day.isAfter(DatedLimit.lastDay(law)));
        return days;
    }

    private static boolean holds(List<Integer> own, List<Integer> law, Stricter stricter) {
        if (own.size() < law.size()) {
            return false;
        }
        for (int i = 0; i < law.size(); i++) {
            boolean asStrict = switch (stricter) {
                case LOWER -> own.get(i) <= law.get(i);
                case HIGHER -> own.get(i) >= law.get(i);
            };
            if (!asStrict) {
                return false;
            }
        }
        return true;
    }
}
