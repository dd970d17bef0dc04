package nl.aanwezig.signal.policy;

import java.util.Map;
import nl.aanwezig.signal.assessment.Text;

/**
 * The time after a pupil came to a school in which what the family released is looked at first.
 *
 * @param schoolDays it lasts from the first school day of the enrolment to this one
 * @param source where the number comes from, with its certainty
 * @param nextSteps what a signal of that time asks for besides, by the theme that the family released something of, like
 *     {@code WHAT_HELPED}; in the order of the pack
 */
public record FirstDays(int schoolDays, String source, Map<String, Text> nextSteps) {

    public FirstDays {
        nextSteps = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(nextSteps));
    }
}
