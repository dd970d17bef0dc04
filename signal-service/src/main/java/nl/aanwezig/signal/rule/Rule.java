package nl.aanwezig.signal.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.policy.RulePolicy;

/** A rule: a pure function from what is known of a pupil at one school to signals. */
public interface Rule {

    /** Its fixed name, like {@code nl.unauthorised-16h}. */
    String id();

    /** The names of the limits that a policy pack must give it, exactly these. */
    Set<String> limits();

    /** Every signal that follows from the facts up to {@code facts.asOf()}, oldest first, whatever its school year. */
    List<Signal> signals(Facts facts, RulePolicy policy);

    /** Where the pupil stands against the limit on {@code facts.asOf()}; empty where the rule knows no such measure. */
    default Optional<Standing> standing(Facts facts, RulePolicy policy) {
        return Optional.empty();
    }
}
