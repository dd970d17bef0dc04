package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code flanders.b-code}: from 5 half days of unauthorised absence (code B) since 1 September, the CLB is involved. Source:
 * onderwijs.vlaanderen.be; domain.md 4 [A] and 8. The limits are in {@code policies/flanders.yaml}.
 *
 * <p>One signal a school year, since the day of the 5th half day. It stays open to the end of the school year.
 */
final class CodeBHalfDays implements Rule {

    static final String ID = "flanders.b-code";

    private static final String HALF_DAYS = "halfDays";
    private static final String FROM_MONTH = "fromMonth";
    private static final String UNIT = "half days";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(HALF_DAYS, FROM_MONTH);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        List<Registration> all = facts.unauthorised();
        Map<Registration, Integer> halfDays = HalfDays.added(all);
        List<Signal> signals = new ArrayList<>();
        int yearEnd = Integer.MIN_VALUE;
        int yearStart = 0;
        int before = 0;
        for (int i = 0; i < all.size(); i++) {
            Registration each = all.get(i);
            if (each.day() >= yearEnd) {
                yearStart = yearStart(each.day(), policy);
                yearEnd = (int) LocalDate.ofEpochDay(yearStart).plusYears(1).toEpochDay();
                before = 0;
            }
            int after = before + halfDays.getOrDefault(each, 0);
            if (before < policy.limit(HALF_DAYS) && after >= policy.limit(HALF_DAYS)) {
                signals.add(signal(facts, policy, halfDays, each, yearStart, yearEnd, after));
            }
            before = after;
        }
        return signals;
    }

    private static Signal signal(
            Facts facts,
            RulePolicy policy,
            Map<Registration, Integer> halfDays,
            Registration full,
            int yearStart,
            int yearEnd,
            int count) {
        return facts.signal(
                policy,
                full.day(),
                yearEnd,
                Measured.count(count, policy.limit(HALF_DAYS), UNIT),
                Evidence.of(facts.between(yearStart, full.day()), each -> whyNot(facts, each, halfDays, full)));
    }

    private static @Nullable Why whyNot(
            Facts facts, Registration registration, Map<Registration, Integer> halfDays, Registration full) {
        Why none = HalfDays.whyNotUnauthorised(facts, registration, halfDays);
        if (none != null) {
            return none;
        }
        return Registration.BY_DATE.compare(registration, full) <= 0 ? null : Why.AFTER_THIS_STEP;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        Map<Registration, Integer> halfDays = HalfDays.added(facts.unauthorised());
        int from = yearStart(facts.asOf(), policy);
        int count = halfDays.entrySet().stream()
                .filter(each -> each.getKey().day() >= from)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Optional.of(facts.standing(policy, Measured.count(count, policy.limit(HALF_DAYS), UNIT), null));
    }

    private static int yearStart(int day, RulePolicy policy) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate start = LocalDate.of(date.getYear(), policy.limit(FROM_MONTH), 1);
        return (int) (date.isBefore(start) ? start.minusYears(1) : start).toEpochDay();
    }
}
