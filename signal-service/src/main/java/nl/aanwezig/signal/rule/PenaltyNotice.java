package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code england.penalty-notice}: 10 unauthorised sessions (codes G, N, O, U) in a rolling 10 school weeks, across terms
 * and years. Source: Department for Education, national framework for penalty notices; domain.md 4 and 8. The limits are
 * in {@code policies/england.yaml}.
 *
 * <p>A morning or an afternoon is a session, a day is two. The count restarts the day after it reached the limit. A signal
 * stays open while its own sessions still reach the limit within the 10 school weeks that end today.
 */
final class PenaltyNotice implements Rule {

    static final String ID = "england.penalty-notice";

    private static final String SESSIONS = "sessions";
    private static final String WINDOW = "windowSchoolWeeks";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(SESSIONS, WINDOW);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        Map<Registration, Integer> sessions = HalfDays.added(facts.unauthorised());
        Tally tally = new Tally(
                facts.calendar(),
                policy.limit(WINDOW),
                HalfDays.counting(facts.unauthorised(), sessions),
                each -> sessions.getOrDefault(each, 0));
        List<Signal> signals = new ArrayList<>();
        for (Tally.Crossing crossing : tally.crossings(policy.limit(SESSIONS))) {
            int from = facts.calendar().windowStart(crossing.day(), policy.limit(WINDOW));
            signals.add(facts.signal(
                    policy,
                    crossing.day(),
                    crossing.dropsOn(),
                    Measured.count(crossing.amount(), policy.limit(SESSIONS), "sessions"),
                    Evidence.of(
                            facts.between(from, crossing.day()),
                            each -> whyNot(facts, each, sessions, crossing.previousEnd()))));
        }
        return signals;
    }

    private static @Nullable Why whyNot(
            Facts facts, Registration registration, Map<Registration, Integer> sessions, int previousEnd) {
        Why none = HalfDays.whyNotUnauthorised(facts, registration, sessions);
        if (none != null) {
            return none;
        }
        if (!facts.calendar().isSchoolWeek(registration.day())) {
            return Why.NO_SCHOOL_DAY;
        }
        return registration.day() > previousEnd ? null : Why.IN_EARLIER_REPORT;
    }
}
