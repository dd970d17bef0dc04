package nl.aanwezig.signal.rule;

import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code nl.long-term-absence} (langdurig relatief verzuim): enrolled, under 18, and without authorisation absent on every
 * school day for more than 4 weeks: to be reported. Source: DUO, Leerplichtwet; domain.md 1.3 and 8. The limit is in
 * {@code policies/nl.yaml}.
 *
 * <p>Since the 29th day. What breaks it: see {@link DailyAbsence}. Exception: who is 18 on the 29th day falls under
 * {@code nl.rmc}.
 */
final class LongTermAbsence implements Rule {

    static final String ID = "nl.long-term-absence";

    private static final String DAYS = "calendarDays";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(DAYS);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        int days = policy.limit(DAYS);
        return DailyAbsence.longerThan(days, facts).stream()
                .filter(run -> !facts.adult(run.first() + days))
                .map(run -> run.signal(facts, policy, days))
                .toList();
    }
}
