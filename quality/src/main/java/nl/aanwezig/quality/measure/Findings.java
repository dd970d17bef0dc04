package nl.aanwezig.quality.measure;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.quality.replay.Outcome;
import nl.aanwezig.quality.statistic.Estimate;

/** All figures of a report, ready to be written. */
public record Findings(
        Setup setup,
        List<OutcomeRow> outcomes,
        List<LeadRow> leads,
        List<ListRow> lists,
        List<FlagRow> flags,
        List<AlarmRow> alarms,
        List<LevelWeek> levels) {

    /**
     * @param policy pack and version by which was judged
     */
    public record Setup(long seed, int schools, int pupilsPerSchool, long pupils, int firstYear, String policy) {}

    /** How many pupils had an outcome, of 1,000. */
    public record OutcomeRow(Outcome outcome, long pupils, Estimate perThousand) {}

    /**
     * @param spoke share of the pupils with the outcome to whom it spoke before, at any time in the year
     * @param recently share to whom it spoke in the 60 school days before
     * @param otherwise share of the pupils without the outcome to whom it spoke
     * @param quantiles 5, 25, 50, 75 and 95 % of the school days between its first word and the outcome
     */
    public record LeadRow(
            Outcome outcome,
            String speaker,
            long pupils,
            Estimate spoke,
            Estimate recently,
            Estimate otherwise,
            Estimate median,
            List<Double> quantiles) {

        public LeadRow {
            quantiles = List.copyOf(quantiles);
        }
    }

    public record ListRow(
            Outcome outcome, Horizon horizon, Ordering ordering, int size, Estimate precision, Estimate recall) {}

    public record FlagRow(
            Outcome outcome,
            Flag flag,
            Estimate flaggedPerHundred,
            Estimate precision,
            Estimate recall,
            Estimate specificity) {}

    /** A hundred pupils, one school week. */
    public record AlarmRow(String speaker, Estimate raised, Estimate unfounded, Estimate unfoundedShare) {}

    /** Shares of the pupils at each level, NONE first. */
    public record LevelWeek(LocalDate monday, List<Double> shares) {

        public LevelWeek {
            shares = List.copyOf(shares);
        }
    }

    public Findings {
        outcomes = List.copyOf(outcomes);
        leads = List.copyOf(leads);
        lists = List.copyOf(lists);
        flags = List.copyOf(flags);
        alarms = List.copyOf(alarms);
        levels = List.copyOf(levels);
    }
}
