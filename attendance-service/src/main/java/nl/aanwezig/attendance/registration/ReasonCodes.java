package nl.aanwezig.attendance.registration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.attendance.registration.Registration.Kind;
import nl.aanwezig.attendance.registration.Registration.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The further codes that schools of a policy pack may send as a reason, like England's letters (domain.md 4). They stand
 * in {@code reason-codes.yaml}.
 *
 * @param byPolicy by the name of the policy pack
 */
public record ReasonCodes(Map<String, List<Code>> byPolicy) {

    /** Where every school sends the reason codes of the topic and no others. */
    public static final ReasonCodes NONE = new ReasonCodes(Map.of());

    /** @throws IllegalArgumentException where a code has two meanings on one day */
    public ReasonCodes {
        byPolicy = Map.copyOf(byPolicy);
        byPolicy.forEach((policy, codes) -> {
            for (Code each : codes) {
                if (codes.stream().filter(each::overlaps).count() > 1) {
                    throw new IllegalArgumentException(
                            "reason codes of " + policy + ": " + each.code() + " has two meanings on one day");
                }
            }
        });
    }

    /**
     * What a code means while it is in use.
     *
     * @param absence null or true: it records an absence or lateness; false: it records none
     * @param reason null where it records none
     * @param kind of registration that it is for; null: ABSENT
     * @param since first day
     * @param until last day; null while it is in use
     */
    public record Code(
            String code,
            @Nullable Boolean absence,
            @Nullable Reason reason,
            @Nullable Kind kind,
            LocalDate since,
            @Nullable LocalDate until) {

        /** @throws IllegalArgumentException where it says neither a reason nor that it is none */
        public Code {
            if ((reason == null) != Boolean.FALSE.equals(absence)) {
                throw new IllegalArgumentException("reason code " + code + ": either a reason, or 'absence: false'");
            }
        }

        Kind kindOrAbsent() {
            return kind == null ? Kind.ABSENT : kind;
        }

        private boolean inUse(LocalDate date) {
            return !date.isBefore(since) && (until == null || !date.isAfter(until));
        }

        private boolean overlaps(Code other) {
            return code.equals(other.code) && (inUse(other.since) || other.inUse(since));
        }
    }

    /**
     * The same codes also for a school's own packs.
     *
     * @param shippedByOwn name of the shipped pack whose codes it uses, by the name of the school's own
     */
    public ReasonCodes alsoFor(Map<String, String> shippedByOwn) {
        Map<String, List<Code>> all = new HashMap<>(byPolicy);
        shippedByOwn.forEach((own, shipped) -> {
            List<Code> codes = byPolicy.get(shipped);
            if (codes == null) {
                throw new IllegalArgumentException(
                        "aanwezig.attendance.reason-codes-of." + own + ": there are no reason codes of " + shipped);
            }
            all.put(own, codes);
        });
        return new ReasonCodes(all);
    }

    /** What a code means at a school of this policy on that date; empty where it is none of its codes. */
    Optional<Code> find(String policy, String code, LocalDate date) {
        return byPolicy.getOrDefault(policy, List.of()).stream()
                .filter(each -> each.code().equals(code) && each.inUse(date))
                .findFirst();
    }
}
