package nl.aanwezig.signal.rule;

import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code nl.rmc}: 18 or over, without a startkwalificatie, and without authorisation absent on every school day for more
 * than 4 weeks: to be reported to the RMC (Doorstroompunt). Source: DUO; domain.md 1.1 and 1.3. The limit is in
 * {@code policies/nl.yaml}.
 *
 * <p>Since the 29th day, when the student is 18 by then; before that it is {@code nl.long-term-absence}. The age at which RMC
 * ends (23, or 27 since 1 January 2026) comes as a date with the enrolment.
 */
final class RmcReport implements Rule {

    static final String ID = "nl.rmc";

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
        if (facts.enrolment().startQualification() || !facts.adult(facts.asOf())) {
            return List.of();
        }
        int days = policy.limit(DAYS);
        return DailyAbsence.longerThan(days, facts).stream()
                .filter(run -> facts.adult(run.first() + days))
                .map(run -> run.signal(facts, policy, days))
                .toList();
    }
}
