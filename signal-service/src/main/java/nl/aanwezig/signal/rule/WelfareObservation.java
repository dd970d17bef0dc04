package nl.aanwezig.signal.rule;

import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Observation;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code observation.welfare}: somebody at school saw something that worries about the child's welfare. Source: Meldcode;
 * domain.md 1.7.
 *
 * <p>One signal an observation, open until a person releases it. It asks for the five steps of the Meldcode and for nothing
 * automatic: it takes part in no level, and reports or messages nobody.
 */
final class WelfareObservation implements Rule {

    static final String ID = "observation.welfare";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of();
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        if (facts.observations().isEmpty()) {
            return List.of();
        }
        return facts.observations().stream()
                .filter(each -> each.welfare() && each.status() != Observation.Status.WITHDRAWN)
                .map(each -> facts.signal(
                        policy,
                        facts.key(policy, each.day(), each.id()),
                        each.endedOn(),
                        Measured.count(1, 1, "observations"),
                        Evidence.NONE))
                .toList();
    }
}
