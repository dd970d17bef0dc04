package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code nl.lateness}: so many times late since 1 August, in steps. Local custom, not law; source: domain.md 1.5 [B] and
 * 8. The steps are in {@code policies/nl.yaml}, and a school may set its own.
 *
 * <p>One signal a step, since the day of that time. It stays open to the end of the school year. Lateness counts
 * times, never hours.
 */
final class Lateness implements Rule {

    static final String ID = "nl.lateness";

    private static final String TIMES = "times";
    private static final String UNIT = "times late";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(TIMES);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        List<Registration> late = facts.lateness();
        List<Integer> steps = policy.steps(TIMES);
        if (late.size() < steps.getFirst()) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        int first = 0;
        while (first < late.size()) {
            SchoolYear year = SchoolYear.of(late.get(first).day());
            int end = Facts.firstOn(late, year.until() + 1);
            for (int step : steps) {
                if (end - first >= step) {
                    signals.add(signal(facts, policy, year, late.subList(first, first + step), step));
                }
            }
            first = end;
        }
        return signals;
    }

    private static Signal signal(
            Facts facts, RulePolicy policy, SchoolYear year, List<Registration> counted, int step) {
        Registration last = counted.getLast();
        return facts.signal(
                policy,
                facts.key(policy, last.day(), Integer.toString(step)),
                year.until() + 1,
                Measured.count(step, step, UNIT),
                Evidence.of(facts.between(year.from(), last.day()), each -> whyNot(facts, each, last)));
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration, Registration last) {
        if (registration.status() == Registration.Status.WITHDRAWN) {
            return Why.WITHDRAWN;
        }
        if (registration.kind() != Registration.Kind.LATE) {
            return Why.NOT_LATE;
        }
        if (registration.day() < facts.firstDay()) {
            return Why.OUTSIDE_ENROLMENT;
        }
        return Registration.BY_DATE.compare(registration, last) <= 0 ? null : Why.AFTER_THIS_STEP;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        List<Registration> late = facts.lateness();
        int times =
                late.size() - Facts.firstOn(late, SchoolYear.of(facts.asOf()).from());
        int next = policy.steps(TIMES).stream()
                .filter(step -> step > times)
                .findFirst()
                .orElse(policy.steps(TIMES).getLast());
        return Optional.of(facts.standing(policy, Measured.count(times, next, UNIT), null));
    }
}
