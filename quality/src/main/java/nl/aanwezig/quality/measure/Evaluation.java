package nl.aanwezig.quality.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.aanwezig.quality.measure.Findings.AlarmRow;
import nl.aanwezig.quality.measure.Findings.FlagRow;
import nl.aanwezig.quality.measure.Findings.LeadRow;
import nl.aanwezig.quality.measure.Findings.LevelWeek;
import nl.aanwezig.quality.measure.Findings.ListRow;
import nl.aanwezig.quality.measure.Findings.OutcomeRow;
import nl.aanwezig.quality.measure.SchoolTally.FlagKey;
import nl.aanwezig.quality.measure.SchoolTally.LeadKey;
import nl.aanwezig.quality.measure.SchoolTally.ListKey;
import nl.aanwezig.quality.replay.Outcome;
import nl.aanwezig.quality.statistic.Bootstrap;
import nl.aanwezig.quality.statistic.Estimate;
import nl.aanwezig.quality.statistic.Quantiles;

/** From what was counted at each school to figures with intervals. */
public final class Evaluation {

    private static final double PER_HUNDRED = 100;
    private static final double PER_THOUSAND = 1_000;
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final List<SchoolTally> schools;
    private final List<String> speakers;
    private final Bootstrap<SchoolTally> bootstrap;

    public Evaluation(List<SchoolTally> schools, List<String> speakers, long seed) {
        this.schools = List.copyOf(schools);
        this.speakers = List.copyOf(speakers);
        this.bootstrap = new Bootstrap<>(schools, seed);
    }

    public Findings findings(Findings.Setup setup) {
        return new Findings(setup, outcomes(), leads(), lists(), flags(), alarms(), levels());
    }

    private List<OutcomeRow> outcomes() {
        List<OutcomeRow> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            rows.add(new OutcomeRow(
                    outcome,
                    schools.stream().mapToLong(each -> each.outcome(outcome)).sum(),
                    bootstrap.ratio(each -> PER_THOUSAND * each.outcome(outcome), SchoolTally::pupils)));
        }
        return rows;
    }

    private List<LeadRow> leads() {
        List<LeadRow> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (String speaker : speakers) {
                LeadKey key = new LeadKey(outcome, speaker);
                double[] days = schools.stream()
                        .flatMapToDouble(each -> Arrays.stream(each.lead(key).days()))
                        .sorted()
                        .toArray();
                rows.add(new LeadRow(
                        outcome,
                        speaker,
                        schools.stream()
                                .mapToLong(each -> each.lead(key).withOutcome())
                                .sum(),
                        bootstrap.ratio(
                                each -> each.lead(key).days().length,
                                each -> each.lead(key).withOutcome()),
                        bootstrap.ratio(
                                each -> each.lead(key).spokeRecently(),
                                each -> each.lead(key).withOutcome()),
                        bootstrap.ratio(
                                each -> each.lead(key).spokeWithout(),
                                each -> each.lead(key).without()),
                        bootstrap.quantile(each -> each.lead(key).days(), 0.5),
                        Arrays.stream(QUANTILES)
                                .mapToObj(quantile -> Quantiles.of(days, quantile))
                                .toList()));
            }
        }
        return rows;
    }

    private List<ListRow> lists() {
        List<ListRow> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Horizon horizon : Horizon.values()) {
                for (Ordering ordering : Ordering.values()) {
                    for (int size : SchoolCounter.LIST_SIZES) {
                        ListKey key = new ListKey(outcome, horizon, ordering, size);
                        rows.add(new ListRow(
                                outcome,
                                horizon,
                                ordering,
                                size,
                                bootstrap.ratio(
                                        each -> each.list(key).hits(),
                                        each -> each.list(key).listed()),
                                bootstrap.ratio(
                                        each -> each.list(key).hits(),
                                        each -> each.list(key).positives())));
                    }
                }
            }
        }
        return rows;
    }

    private List<FlagRow> flags() {
        List<FlagRow> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Flag flag : Flag.values()) {
                FlagKey key = new FlagKey(outcome, flag);
                rows.add(new FlagRow(
                        outcome,
                        flag,
                        bootstrap.ratio(
                                each -> PER_HUNDRED * each.flag(key).flagged(),
                                each -> each.flag(key).pupils()),
                        bootstrap.ratio(
                                each -> each.flag(key).flaggedRight(),
                                each -> each.flag(key).flagged()),
                        bootstrap.ratio(
                                each -> each.flag(key).flaggedRight(),
                                each -> each.flag(key).positives()),
                        bootstrap.ratio(
                                each -> each.flag(key).rightlyLeft(),
                                each -> each.flag(key).negatives())));
            }
        }
        return rows;
    }

    private List<AlarmRow> alarms() {
        List<AlarmRow> rows = new ArrayList<>();
        for (String speaker : speakers) {
            Estimate share = bootstrap.ratio(
                    each -> each.alarm(speaker).unfounded(),
                    each -> each.alarm(speaker).raised());
            rows.add(new AlarmRow(
                    speaker,
                    bootstrap.ratio(each -> PER_HUNDRED * each.alarm(speaker).raised(), SchoolTally::pupilWeeks),
                    bootstrap.ratio(each -> PER_HUNDRED * each.alarm(speaker).unfounded(), SchoolTally::pupilWeeks),
                    share));
        }
        return rows;
    }

    private List<LevelWeek> levels() {
        Map<LocalDate, long[]> sums = new TreeMap<>();
        for (SchoolTally school : schools) {
            school.levels().forEach((monday, counts) -> {
                long[] sum = sums.computeIfAbsent(monday, key -> new long[counts.length]);
                Arrays.setAll(sum, level -> sum[level] + counts[level]);
            });
        }
        List<LevelWeek> weeks = new ArrayList<>();
        sums.forEach((monday, counts) -> {
            double all = Arrays.stream(counts).sum();
            weeks.add(new LevelWeek(
                    monday, Arrays.stream(counts).mapToObj(count -> count / all).toList()));
        });
        return weeks;
    }
}
