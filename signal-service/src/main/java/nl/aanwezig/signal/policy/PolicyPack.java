package nl.aanwezig.signal.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that apply at a school, with their limits.
 *
 * @param name like {@code nl-vo}
 * @param version pack and version as an assessment says it, like {@code nl-vo@2026-08-01#1f2e3d4}: the version that the file
 *     declares, and the beginning of a hash of its content
 * @param language language of the people who read its texts, where they ask for none
 * @param holdSchoolDays school days that a level stays after its signals have ended, so that it does not flap
 * @param firstDays the time after a pupil came; null where the pack says nothing of it
 * @param periods between the dates on which a limit changes, oldest first, without gaps; a day is judged by the period
 *     that it lies in
 */
public record PolicyPack(
        String name,
        String version,
        String language,
        int holdSchoolDays,
        @Nullable FirstDays firstDays,
        List<Period> periods) {

    /**
     * Days with the same limits.
     *
     * @param from first day; {@link LocalDate#MIN} for the first period
     * @param until last day; {@link LocalDate#MAX} for the last
     * @param rules those that have all their limits in this period
     */
    public record Period(LocalDate from, LocalDate until, List<RulePolicy> rules, List<Combination> levels) {

        public Period {
            rules = List.copyOf(rules);
            levels = List.copyOf(levels);
        }
    }

    public PolicyPack {
        periods = List.copyOf(periods);
    }
}
