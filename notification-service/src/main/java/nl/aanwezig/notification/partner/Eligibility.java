package nl.aanwezig.notification.partner;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a role may hear of, by rule id ({@code kind}); whatever is not in the table is heard by nobody. Sources: domain.md
 * 1.2 to 1.4, 1.6, 1.7 and 4; what is ours is said in docs/partners.md.
 *
 * <ul>
 *   <li>The attendance officer hears of unauthorised absence and lateness alone. A rule that counts sickness too, though it
 *       does not say so, would tell of it: sending that to the officer is a data breach (domain 1.3 [A]).
 *   <li>The youth doctor hears of sickness and of what may hide it.
 *   <li>Nobody hears of a welfare observation, which never reports by itself (domain 1.7), nor of what says something about
 *       the school alone ({@code data.no-registers}, {@code transition.unread}).
 * </ul>
 */
public final class Eligibility {

    private static final String SIXTEEN_HOURS = "nl.unauthorised-16h";
    private static final String LONG_TERM = "nl.long-term-absence";

    /** What the law has the school report, to the attendance officer alone (domain 1.3 [A]). */
    private static final Set<String> DUTY = Set.of(SIXTEEN_HOURS, LONG_TERM, "nl.holiday-not-granted", "nl.rmc");

    /** Required under 18; from then on the report is voluntary (domain 1.2 [A]). */
    private static final Set<String> DUTY_UNDER_18 = Set.of(SIXTEEN_HOURS, LONG_TERM, "nl.holiday-not-granted");

    private static final Map<Role, Set<String>> MAY_HEAR = Map.of(
            Role.ATTENDANCE_OFFICER,
            Set.of(
                    SIXTEEN_HOURS,
                    LONG_TERM,
                    "nl.holiday-not-granted",
                    "nl.rmc",
                    "nl.approaching-16h",
                    "nl.lateness",
                    "england.penalty-notice",
                    "flanders.b-code"),
            Role.YOUTH_DOCTOR,
            Set.of(
                    "nl.sickness-reports",
                    "nl.sickness-run",
                    "us.chronic",
                    "england.persistent",
                    "england.severe",
                    "pattern.weekday",
                    "pattern.rising"),
            Role.YOUTH_CARE,
            Set.of(
                    SIXTEEN_HOURS,
                    LONG_TERM,
                    "nl.rmc",
                    "us.chronic",
                    "england.persistent",
                    "england.severe",
                    "flanders.b-code",
                    "pattern.rising"),
            Role.SUPPORT_CONSORTIUM,
            Set.of(LONG_TERM, "us.chronic", "england.severe", "flanders.b-code"));

    private Eligibility() {}

    /** @param adult whether the pupil is 18 or over; one whose age is not known counts as adult: then consent is asked for */
    public static Ground of(Role role, String kind, boolean adult) {
        if (!kinds(role).contains(kind)) {
            return Ground.NEVER;
        }
        boolean duty =
                role == Role.ATTENDANCE_OFFICER && DUTY.contains(kind) && !(adult && DUTY_UNDER_18.contains(kind));
        return duty ? Ground.LEGAL_DUTY : Ground.CONSENT;
    }

    /** Every kind that a role may hear of on some ground. */
    public static Set<String> kinds(Role role) {
        return new TreeSet<>(MAY_HEAR.getOrDefault(role, Set.of()));
    }
}
