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

    /** Every signal that follows from the facts up to {@code facts.asOf()}, oldest first. */
    List<Signal> signals(Facts facts, RulePolicy policy);

    /**
     * Whether it looks at the present school year alone. Its signals of earlier years are then left as they were last
     * said; those of other rules are judged again, for a correction may concern an earlier year.
     */
    default boolean thisYearOnly() {
        return false;
    }

    /**
     * Whether it says something about the pupil. What it says about the school or its staff does not mark the pupil once it
     * is over.
     */
    default boolean aboutThePupil() {
        return true;
    }

    /** Where the pupil stands against the limit on {@code facts.asOf()}; empty where the rule knows no such measure. */
    default Optional<Standing> standing(Facts facts, RulePolicy policy) {
        return Optional.empty();
    }

    /**
     * What several schools of a pupil who moved add up to (domain.md T11): each school keeps its own tally, people see the
     * combined value. Empty where adding up means nothing.
     */
    default Optional<Standing> combined(List<Facts> schools, RulePolicy policy) {
        return Optional.empty();
    }
}
