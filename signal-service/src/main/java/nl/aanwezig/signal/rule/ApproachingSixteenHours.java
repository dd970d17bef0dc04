package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code nl.approaching-16h}: half and three quarters of the hours of {@code nl.unauthorised-16h}, so that a talk comes
 * before the law. Practice, no duty; source: our choice, and domain.md 1.3 (an earlier, voluntary report is always
 * possible). The steps are in {@code policies/nl.yaml}.
 *
 * <p>The tally is that of {@code nl.unauthorised-16h}, with its window and its restarts. Each maximal run of days on which
 * it reaches a step is one signal; it ends on the day when the limit itself is reached, or when the window slides on. Who
 * goes from below a step to the limit in one day gets no signal of this rule.
 */
final class ApproachingSixteenHours implements Rule {

    static final String ID = "nl.approaching-16h";

    private static final String STEPS = "hours";
    private static final String LIMIT = "limitHours";
    private static final String WINDOW = "windowSchoolWeeks";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(STEPS, LIMIT, WINDOW);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        Tally tally = facts.countedHours(policy.limit(WINDOW));
        long limit = CountedHours.minutes(policy.limit(LIMIT));
        List<Signal> signals = new ArrayList<>();
        for (int hours : policy.steps(STEPS)) {
            for (Tally.Run run : tally.runs(CountedHours.minutes(hours), limit)) {
                signals.add(signal(facts, policy, tally, run, hours));
            }
        }
        return signals;
    }

    private static Signal signal(Facts facts, RulePolicy policy, Tally tally, Tally.Run run, int hours) {
        int shown = Math.min(facts.asOf(), run.end() - 1);
        return facts.signal(
                policy,
                facts.key(policy, run.first(), Integer.toString(hours)),
                run.end(),
                CountedHours.measured(tally.sum(shown, run.previousEnd()), hours),
                CountedHours.evidence(facts, policy.limit(WINDOW), shown, run.previousEnd()));
    }
}
