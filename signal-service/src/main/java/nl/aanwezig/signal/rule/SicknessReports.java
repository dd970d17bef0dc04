package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code nl.sickness-reports}: the 4th sick report within 12 school weeks is worrying sick leave, and a reason to talk.
 * Source: MAZL (NCJ); domain.md 1.4 and 8. The limits are in {@code policies/nl.yaml}.
 *
 * <p>It holds on a day when the school week of that day and the 11 before it contain the first days, up to that day, of
 * 4 or more spells. Each maximal run of days on which it holds is one signal.
 *
 * <p>This is care: sickness is authorised and never goes to the attendance officer (domain.md 1.3).
 */
final class SicknessReports implements Rule {

    static final String ID = "nl.sickness-reports";

    private static final String REPORTS = "reports";
    private static final String WINDOW = "windowSchoolWeeks";
    private static final String UNIT = "sick reports";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(REPORTS, WINDOW);
    }

    /** Days on which the rule holds: from {@code first} up to, not including, {@code end}. */
    private record Run(int first, int end) {}

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        if (facts.sickness().size() < policy.limit(REPORTS)) {
            return List.of();
        }
        List<SicknessSpell> spells = facts.spells();
        List<Signal> signals = new ArrayList<>();
        for (Run run : runs(facts, policy, spells)) {
            int shown = Math.min(facts.asOf(), run.end() - 1);
            signals.add(facts.signal(
                    policy,
                    run.first(),
                    run.end(),
                    Measured.count(inWindow(facts, policy, spells, shown), policy.limit(REPORTS), UNIT),
                    SicknessSpell.evidence(facts, facts.calendar().windowStart(shown, policy.limit(WINDOW)), shown)));
        }
        return signals;
    }

    /** It begins with a spell that makes the number full, and holds until the oldest of them leaves the window. */
    private static List<Run> runs(Facts facts, RulePolicy policy, List<SicknessSpell> spells) {
        int needed = policy.limit(REPORTS);
        List<Run> runs = new ArrayList<>();
        for (int i = needed - 1; i < spells.size(); i++) {
            int first = spells.get(i).first();
            int end = facts.calendar().leavesWindow(spells.get(i - needed + 1).first(), policy.limit(WINDOW));
            if (first >= end) {
                continue;
            }
            if (!runs.isEmpty() && first <= runs.getLast().end()) {
                runs.add(new Run(runs.removeLast().first(), end));
            } else {
                runs.add(new Run(first, end));
            }
        }
        return runs;
    }

    private static int inWindow(Facts facts, RulePolicy policy, List<SicknessSpell> spells, int day) {
        int from = facts.calendar().windowStart(day, policy.limit(WINDOW));
        int count = 0;
        for (SicknessSpell spell : spells) {
            count += spell.first() >= from && spell.first() <= day ? 1 : 0;
        }
        return count;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        int reports = inWindow(facts, policy, facts.spells(), facts.asOf());
        return Optional.of(facts.standing(policy, Measured.count(reports, policy.limit(REPORTS), UNIT), null));
    }
}
