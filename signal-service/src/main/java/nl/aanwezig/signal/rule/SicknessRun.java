package nl.aanwezig.signal.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code nl.sickness-run}: from the 7th consecutive school day sick, sick leave is worrying. Source: MAZL (NCJ);
 * domain.md 1.4 and 8. The limit is in {@code policies/nl.yaml}. One signal a spell, since its 7th sick day.
 */
final class SicknessRun implements Rule {

    static final String ID = "nl.sickness-run";

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
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        return SicknessSpell.of(facts).stream()
                .filter(spell -> spell.days().size() >= policy.limit(DAYS))
                .map(spell -> signal(facts, policy, spell))
                .toList();
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        List<SicknessSpell> spells = SicknessSpell.of(facts);
        int days = spells.isEmpty() || spells.getLast().overBefore(facts.asOf(), facts)
                ? 0
                : spells.getLast().days().size();
        return Optional.of(new Standing(ID, facts.school().schoolId(), days(days, policy), null));
    }

    private static Signal signal(Facts facts, RulePolicy policy, SicknessSpell spell) {
        return facts.signal(
                policy,
                spell.days().get(policy.limit(DAYS) - 1),
                spell.overBefore(facts.asOf(), facts) ? Signal.State.RESOLVED : Signal.State.OPEN,
                days(spell.days().size(), policy),
                SicknessEvidence.of(facts, spell.first(), spell.last(), Set.copyOf(spell.days())),
                null,
                null);
    }

    private static Measured days(int count, RulePolicy policy) {
        return Measured.count(count, policy.limit(DAYS), "school days");
    }
}
