package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code transition.unread}: the family released what the primary school knew, and the school has not read it. Source: ours
 * [C], after domain.md 2: what was released is there to be used. The limit is in {@code policies/nl-vo.yaml}.
 *
 * <p>Since the pupil's first school day at the new school, or the first one after it was delivered where that came later;
 * until it is read. Read before that day, it is no signal; read on that day, it is one that is over.
 */
final class UnreadContext implements Rule {

    static final String ID = "transition.unread";

    private static final String DAYS = "schoolDays";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(DAYS);
    }

    @Override
    public boolean thisYearOnly() {
        return true;
    }

    @Override
    public boolean aboutThePupil() {
        return false;
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        ReleasedContext context = facts.released();
        LocalDate readable = context == null ? null : context.readableOn();
        if (context == null || readable == null) {
            return List.of();
        }
        // The last day before the one that is counted as the first.
        int before = Math.max((int) readable.toEpochDay(), facts.firstDay() - 1);
        int since = facts.calendar().schoolDaysAfter(before, policy.limit(DAYS));
        LocalDate readOn = context.readOn();
        int read = readOn == null ? Integer.MAX_VALUE : (int) readOn.toEpochDay();
        if (since > facts.asOf() || read < since) {
            return List.of();
        }
        int days = facts.calendar().schoolDaysBetween(before + 1, Math.min(facts.asOf(), read));
        return List.of(facts.signal(
                policy, since, read, Measured.count(days, policy.limit(DAYS), "school days"), Evidence.NONE));
    }
}
