package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code us.chronic}: 10 % or more of the enrolled days of this school year missed, for any reason. Source: Attendance
 * Works; domain.md 4 and 8. The limits and bands are in {@code policies/us.yaml}.
 *
 * <p>Compared as exact fractions: 18 of 180 is chronic, 17 is not. Each maximal run of school days on which it holds is
 * one signal; it ends with the school year at the latest. Missed time is counted in parts of {@code 2 x minutesPerDay} a
 * day, so that half days and minutes are whole numbers.
 */
final class ChronicAbsence implements Rule {

    static final String ID = "us.chronic";

    private static final String CHRONIC = "chronicPercent";
    private static final String SEVERE = "severePercent";
    private static final String AT_RISK = "atRiskPercent";
    private static final String MINIMUM = "minimumEnrolledDays";

    private static final int HUNDRED = 100;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(CHRONIC, SEVERE, AT_RISK, MINIMUM);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        List<Signal> signals = new ArrayList<>();
        for (MissedShare share : shares(facts)) {
            for (MissedShare.Run run : share.runs(policy.limit(CHRONIC), policy.limit(MINIMUM))) {
                signals.add(signal(facts, policy, share, run));
            }
        }
        return signals;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        MissedShare share = shares(facts).getLast();
        return share.enrolledDays(share.last()) == 0
                ? Optional.empty()
                : Optional.of(facts.standing(policy, percent(share, share.last(), policy), band(share, policy)));
    }

    private static List<MissedShare> shares(Facts facts) {
        int minutesPerDay = facts.school().minutesPerDay();
        return MissedShare.years(facts, 2 * minutesPerDay, each -> parts(each, minutesPerDay));
    }

    private static int parts(Registration registration, int minutesPerDay) {
        if (registration.dayPart() == null) {
            return 2 * registration.minutes();
        }
        return switch (registration.dayPart()) {
            case DAY -> 2 * minutesPerDay;
            case MORNING, AFTERNOON -> minutesPerDay;
        };
    }

    private static Signal signal(Facts facts, RulePolicy policy, MissedShare share, MissedShare.Run run) {
        int shown = Math.min(share.last(), run.end() - 1);
        Evidence evidence = Evidence.of(facts.between(share.first(), shown), each -> whyNot(facts, each));
        Signal signal = facts.signal(
                policy,
                run.first(),
                Math.min(run.end(), share.year().until() + 1),
                percent(share, shown, policy),
                evidence);
        return share.reaches(shown, policy.limit(SEVERE)) ? signal.withLevel(Level.URGENT) : signal;
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration) {
        Why none = facts.whyNoAbsence(registration);
        if (none != null) {
            return none;
        }
        return facts.calendar().isSchoolDay(registration.day()) ? null : Why.NO_SCHOOL_DAY;
    }

    private static String band(MissedShare share, RulePolicy policy) {
        if (share.reaches(share.last(), policy.limit(SEVERE))) {
            return "SEVERE";
        }
        if (share.reaches(share.last(), policy.limit(CHRONIC))) {
            return "CHRONIC";
        }
        return share.reaches(share.last(), policy.limit(AT_RISK)) ? "AT_RISK" : "SATISFACTORY";
    }

    private static Measured percent(MissedShare share, int day, RulePolicy policy) {
        return new Measured(
                HUNDRED * share.missedParts(day),
                share.possibleParts(day),
                policy.limit(CHRONIC),
                "percent of enrolled days");
    }
}
