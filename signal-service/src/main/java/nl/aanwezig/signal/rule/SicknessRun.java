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
 * {@code nl.sickness-run}: from the 7th consecutive school day sick, sick leave is worrying. Source: MAZL (NCJ);
 * domain.md 1.4 and 8. The limit is in {@code policies/nl.yaml}. One signal a spell, since its 7th sick day.
 *
 * <p>This is care: sickness is authorised and never goes to the attendance officer (domain.md 1.3).
 */
final class SicknessRun implements Rule {

    static final String ID = "nl.sickness-run";

    private static final String DAYS = "schoolDays";
    private static final String UNIT = "school days";

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
        int limit = policy.limit(DAYS);
        if (facts.sickness().size() < limit) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        for (SicknessSpell spell : facts.spells()) {
            if (spell.days() >= limit) {
                signals.add(facts.signal(
                        policy,
                        spell.day(limit, facts),
                        spell.overOn(facts),
                        Measured.count(spell.days(), limit, UNIT),
                        SicknessSpell.evidence(facts, spell.first(), spell.last())));
            }
        }
        return signals;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        List<SicknessSpell> spells = facts.spells();
        boolean ill = !spells.isEmpty() && facts.asOf() < spells.getLast().overOn(facts);
        int days = ill ? spells.getLast().days() : 0;
        return Optional.of(facts.standing(policy, Measured.count(days, policy.limit(DAYS), UNIT), null));
    }
}
