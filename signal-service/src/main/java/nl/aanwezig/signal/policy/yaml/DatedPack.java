package nl.aanwezig.signal.policy.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.signal.policy.Combination;
import nl.aanwezig.signal.policy.FirstDays;
import nl.aanwezig.signal.policy.Limit;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPack.Period;
import org.jspecify.annotations.Nullable;

/**
 * A pack as its files say it, before it is cut into periods.
 *
 * @param version as the file declares it
 * @param content the text of all files that it is made of
 */
record DatedPack(
        String name,
        String version,
        String language,
        int holdSchoolDays,
        @Nullable FirstDays firstDays,
        Map<String, DatedRule> rules,
        Map<String, Combination> levels,
        String content) {

    private static final int HASH_DIGITS = 7;

    PolicyPack inForce() {
        String pack = name + "@" + version + "#" + hash();
        return new PolicyPack(name, pack, language, holdSchoolDays, firstDays, periods(pack));
    }

    private List<Period> periods(String pack) {
        List<LocalDate> starts = new ArrayList<>(starts());
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate from = starts.get(i);
            LocalDate until = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : LocalDate.MAX;
            periods.add(new Period(
                    from,
                    until,
                    rules.values().stream()
                            .flatMap(rule -> rule.on(from, pack).stream())
                            .toList(),
                    List.copyOf(levels.values())));
        }
        return periods;
    }

    /** The first days of all periods: whenever a limit of any rule begins, changes or ends. */
    private Set<LocalDate> starts() {
        Set<LocalDate> starts = new TreeSet<>();
        starts.add(LocalDate.MIN);
        for (DatedRule rule : rules.values()) {
            for (DatedLimit limit : rule.limits().values()) {
                for (Limit each : limit.validities()) {
                    starts.add(each.validFrom());
                    if (each.validUntil() != null) {
                        starts.add(each.validUntil().plusDays(1));
                    }
                }
            }
        }
        return starts;
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
