package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.aanwezig.signal.assessment.Evidence;
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
 */
final class SicknessReports implements Rule {

    static final String ID = "nl.sickness-reports";

    private static final String REPORTS = "reports";
    private static final String WINDOW = "windowSchoolWeeks";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(REPORTS, WINDOW);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        return runs(facts, policy).stream()
                .map(run -> signal(facts, policy, run))
                .toList();
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        int reports = inWindow(facts, policy, facts.asOf()).size();
        return Optional.of(new Standing(ID, facts.school().schoolId(), reports(reports, policy), null));
    }

    /** Days on which the rule holds: from {@code first} up to, not including, {@code end}. */
    private record Run(LocalDate first, LocalDate end) {}

    /** It begins with a spell that makes the number full, and holds until the oldest of them leaves the window. */
    private static List<Run> runs(Facts facts, RulePolicy policy) {
        int needed = policy.limit(REPORTS);
        List<SicknessSpell> spells = SicknessSpell.of(facts);
        List<Run> runs = new ArrayList<>();
        for (int i = needed - 1; i < spells.size(); i++) {
            LocalDate first = spells.get(i).first();
            LocalDate end = facts.calendar()
                    .windowEndExclusive(spells.get(i - needed + 1).first(), policy.limit(WINDOW));
            if (!first.isBefore(end)) {
                continue;
            }
            if (!runs.isEmpty() && !first.isAfter(runs.getLast().end())) {
                Run joined = runs.removeLast();
                runs.add(new Run(joined.first(), end));
            } else {
                runs.add(new Run(first, end));
            }
        }
        return runs;
    }

    private static Signal signal(Facts facts, RulePolicy policy, Run run) {
        boolean over = !facts.asOf().isBefore(run.end());
        LocalDate shown = over ? run.end().minusDays(1) : facts.asOf();
        List<SicknessSpell> spells = inWindow(facts, policy, shown);
        Set<LocalDate> days =
                spells.stream().flatMap(spell -> spell.days().stream()).collect(Collectors.toSet());
        LocalDate from = facts.calendar().windowStart(shown, policy.limit(WINDOW));
        Evidence evidence = SicknessEvidence.of(facts, from, shown, days);
        return facts.signal(
                policy,
                run.first(),
                over ? Signal.State.RESOLVED : Signal.State.OPEN,
                reports(spells.size(), policy),
                evidence,
                null,
                null);
    }

    private static List<SicknessSpell> inWindow(Facts facts, RulePolicy policy, LocalDate day) {
        LocalDate from = facts.calendar().windowStart(day, policy.limit(WINDOW));
        return SicknessSpell.of(facts).stream()
                .filter(spell -> !spell.first().isBefore(from) && !spell.first().isAfter(day))
                .toList();
    }

    private static Measured reports(int count, RulePolicy policy) {
        return Measured.count(count, policy.limit(REPORTS), "sick reports");
    }
}
