package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.SchoolYear;
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
 * one signal. Missed time is counted in parts of {@code 2 x minutesPerDay} a day, so that half days and minutes are
 * whole numbers.
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

    /** Missed and enrolled time up to a school day, in the same parts. */
    private record Share(LocalDate day, long missed, long enrolled, int enrolledDays) {

        boolean reaches(int percent) {
            return HUNDRED * missed >= percent * enrolled;
        }
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        List<Signal> signals = new ArrayList<>();
        Share first = null;
        Share last = null;
        for (Share share : shares(facts)) {
            if (isChronic(share, policy)) {
                first = first == null ? share : first;
                last = share;
            } else if (first != null && last != null) {
                signals.add(signal(facts, policy, first, last, Signal.State.RESOLVED));
                first = null;
            }
        }
        if (first != null && last != null) {
            signals.add(signal(facts, policy, first, last, Signal.State.OPEN));
        }
        return signals;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        List<Share> shares = shares(facts);
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        Share now = shares.getLast();
        return Optional.of(new Standing(ID, facts.school().schoolId(), percent(now, policy), band(now, policy)));
    }

    private static boolean isChronic(Share share, RulePolicy policy) {
        return share.enrolledDays() >= policy.limit(MINIMUM) && share.reaches(policy.limit(CHRONIC));
    }

    private static String band(Share share, RulePolicy policy) {
        if (share.reaches(policy.limit(SEVERE))) {
            return "SEVERE";
        }
        if (share.reaches(policy.limit(CHRONIC))) {
            return "CHRONIC";
        }
        return share.reaches(policy.limit(AT_RISK)) ? "AT_RISK" : "SATISFACTORY";
    }

    /** The share after each school day from enrolment, this school year, to {@code asOf}. */
    private static List<Share> shares(Facts facts) {
        long partsADay = 2L * facts.school().minutesPerDay();
        Map<LocalDate, Long> missedOn = missedOn(facts, partsADay);
        List<Share> shares = new ArrayList<>();
        long missed = 0;
        int days = 0;
        LocalDate end = lastDay(facts);
        for (LocalDate day = firstDay(facts); !day.isAfter(end); day = day.plusDays(1)) {
            if (facts.calendar().isSchoolDay(day)) {
                days++;
                missed += missedOn.getOrDefault(day, 0L);
                shares.add(new Share(day, missed, days * partsADay, days));
            }
        }
        return shares;
    }

    private static LocalDate firstDay(Facts facts) {
        LocalDate yearStart = SchoolYear.startOf(facts.asOf());
        LocalDate enrolled = facts.enrolment().enrolledFrom();
        return enrolled.isAfter(yearStart) ? enrolled : yearStart;
    }

    private static LocalDate lastDay(Facts facts) {
        LocalDate left = facts.enrolment().enrolledTo();
        return left != null && left.isBefore(facts.asOf()) ? left : facts.asOf();
    }

    private static Map<LocalDate, Long> missedOn(Facts facts, long partsADay) {
        Map<LocalDate, Long> missed = new HashMap<>();
        for (Registration each : facts.registrations()) {
            if (whyNot(facts, each) == null) {
                missed.merge(each.date(), parts(each, partsADay), (a, b) -> Math.min(partsADay, a + b));
            }
        }
        return missed;
    }

    private static long parts(Registration registration, long partsADay) {
        long parts = registration.dayPart() == null
                ? 2L * registration.minutes()
                : switch (registration.dayPart()) {
                    case DAY -> partsADay;
                    case MORNING, AFTERNOON -> partsADay / 2;
                };
        return Math.min(partsADay, parts);
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration) {
        if (registration.status() == Registration.Status.WITHDRAWN) {
            return Why.WITHDRAWN;
        }
        if (registration.kind() == Registration.Kind.LATE) {
            return Why.LATE;
        }
        if (!facts.enrolment().covers(registration.date())) {
            return Why.OUTSIDE_ENROLMENT;
        }
        return facts.calendar().isSchoolDay(registration.date()) ? null : Why.NO_SCHOOL_DAY;
    }

    private static Signal signal(Facts facts, RulePolicy policy, Share first, Share last, Signal.State state) {
        Evidence evidence = Evidence.of(facts.between(firstDay(facts), last.day()), each -> whyNot(facts, each));
        Signal signal = facts.signal(policy, first.day(), state, percent(last, policy), evidence, null, null);
        return last.reaches(policy.limit(SEVERE)) ? signal.withLevel(Level.URGENT) : signal;
    }

    private static Measured percent(Share share, RulePolicy policy) {
        return Measured.fraction(
                HUNDRED * share.missed(), share.enrolled(), policy.limit(CHRONIC), "percent of enrolled days");
    }
}
