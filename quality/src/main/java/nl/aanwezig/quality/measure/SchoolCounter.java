package nl.aanwezig.quality.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.aanwezig.quality.measure.SchoolTally.Confusion;
import nl.aanwezig.quality.measure.SchoolTally.FlagKey;
import nl.aanwezig.quality.measure.SchoolTally.Hits;
import nl.aanwezig.quality.measure.SchoolTally.LeadKey;
import nl.aanwezig.quality.measure.SchoolTally.Leads;
import nl.aanwezig.quality.measure.SchoolTally.ListKey;
import nl.aanwezig.quality.replay.History;
import nl.aanwezig.quality.replay.Outcome;
import nl.aanwezig.quality.replay.SchoolReplay;
import nl.aanwezig.quality.replay.Week;
import nl.aanwezig.signal.assessment.Level;

/** Counts a school's replayed year. */
public final class SchoolCounter {

    /** Sizes of a list that a mentor of a group of 28 can handle. */
    public static final List<Integer> LIST_SIZES = List.of(1, 2, 3);

    /** A signal counts as a recent warning within so many school days before the outcome. */
    public static final int RECENT_DAYS = 60;

    // Before that nobody can know anything.
    private static final int FIRST_LIST_DAY = 20;

    private final List<String> speakers;

    /** @param speakers the rules and levels whose words are counted */
    public SchoolCounter(List<String> speakers) {
        this.speakers = List.copyOf(speakers);
    }

    public SchoolTally count(SchoolReplay.Result school) {
        SchoolTally tally = new SchoolTally();
        tally.pupils = school.pupils().size();
        for (History history : school.pupils()) {
            for (Outcome outcome : Outcome.values()) {
                if (history.dayOf(outcome) != History.NEVER) {
                    tally.outcomes.merge(outcome, 1L, Long::sum);
                }
                speakers.forEach(speaker -> lead(tally, history, outcome, speaker));
            }
            alarms(tally, history);
            weeks(tally, history, school.dates());
            flags(tally, history, school.endOfFirstTerm());
        }
        lists(tally, school);
        return tally;
    }

    private static void lead(SchoolTally tally, History history, Outcome outcome, String speaker) {
        Leads leads = tally.leads.computeIfAbsent(new LeadKey(outcome, speaker), key -> new Leads());
        List<Integer> spoke = history.spoke(speaker);
        int day = history.dayOf(outcome);
        if (day == History.NEVER) {
            leads.without++;
            leads.spokeWithout += spoke.isEmpty() ? 0 : 1;
            return;
        }
        leads.withOutcome++;
        if (!spoke.isEmpty() && spoke.getFirst() < day) {
            leads.days.add(day - spoke.getFirst());
        }
        leads.spokeRecently += spoke.stream().anyMatch(each -> each < day && each >= day - RECENT_DAYS) ? 1 : 0;
    }

    private void alarms(SchoolTally tally, History history) {
        boolean unfounded = history.dayOf(Outcome.ANY) == History.NEVER;
        for (String speaker : speakers) {
            SchoolTally.Alarms alarms = tally.alarms.computeIfAbsent(speaker, key -> new SchoolTally.Alarms());
            int raised = history.spoke(speaker).size();
            alarms.raised += raised;
            alarms.unfounded += unfounded ? raised : 0;
        }
    }

    private static void weeks(SchoolTally tally, History history, List<LocalDate> dates) {
        for (Week week : history.weeks()) {
            if (week.enrolled()) {
                tally.pupilWeeks++;
                LocalDate monday = dates.get(week.day()).with(DayOfWeek.MONDAY);
                tally.levels
                        .computeIfAbsent(monday, key -> new long[Level.values().length])[
                        week.level().ordinal()]++;
            }
        }
    }

    private static void flags(SchoolTally tally, History history, int endOfFirstTerm) {
        Week last = null;
        for (Week week : history.weeks()) {
            last = week.day() <= endOfFirstTerm ? week : last;
        }
        if (last == null || !last.enrolled()) {
            return;
        }
        for (Outcome outcome : Outcome.values()) {
            int day = history.dayOf(outcome);
            if (day <= last.day()) {
                continue;
            }
            for (Flag flag : Flag.values()) {
                Confusion confusion = tally.flags.computeIfAbsent(new FlagKey(outcome, flag), key -> new Confusion());
                boolean comes = day != History.NEVER;
                if (flag.flags(last)) {
                    confusion.flaggedRight += comes ? 1 : 0;
                    confusion.flaggedWrong += comes ? 0 : 1;
                } else {
                    confusion.missed += comes ? 1 : 0;
                    confusion.rightlyLeft += comes ? 0 : 1;
                }
            }
        }
    }

    /** Each week, each group, each outcome: pupils who have not had it yet, in each order. */
    private static void lists(SchoolTally tally, SchoolReplay.Result school) {
        int schoolDays = school.dates().size();
        Map<String, List<Candidate>> groups = new TreeMap<>();
        for (History history : school.pupils()) {
            for (Week week : history.weeks()) {
                if (week.enrolled() && week.day() >= FIRST_LIST_DAY) {
                    groups.computeIfAbsent(week.day() + "/" + history.group(), key -> new ArrayList<>())
                            .add(new Candidate(history, week));
                }
            }
        }
        for (List<Candidate> group : groups.values()) {
            for (Ordering ordering : Ordering.values()) {
                List<Candidate> ordered = group.stream()
                        .filter(ordering::lists)
                        .sorted(ordering.first())
                        .toList();
                for (Outcome outcome : Outcome.values()) {
                    for (Horizon horizon : Horizon.values()) {
                        if (horizon.fits(group.getFirst().week().day(), schoolDays)) {
                            list(tally, group, ordered, outcome, horizon, ordering);
                        }
                    }
                }
            }
        }
    }

    private static void list(
            SchoolTally tally,
            List<Candidate> group,
            List<Candidate> ordered,
            Outcome outcome,
            Horizon horizon,
            Ordering ordering) {
        int day = group.getFirst().week().day();
        long positives = group.stream()
                .filter(each -> horizon.reaches(day, each.history().dayOf(outcome)))
                .count();
        List<Candidate> ahead = ordered.stream()
                .filter(each -> each.history().dayOf(outcome) > day)
                .limit(LIST_SIZES.stream().max(Comparator.naturalOrder()).orElseThrow())
                .toList();
        for (int size : LIST_SIZES) {
            Hits hits = tally.lists.computeIfAbsent(new ListKey(outcome, horizon, ordering, size), key -> new Hits());
            hits.positives += positives;
            for (Candidate each : ahead.subList(0, Math.min(size, ahead.size()))) {
                hits.listed++;
                hits.hits += horizon.reaches(day, each.history().dayOf(outcome)) ? 1 : 0;
            }
        }
    }
}
