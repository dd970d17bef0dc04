package nl.aanwezig.quality.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.aanwezig.quality.measure.SchoolTally.FlagKey;
import nl.aanwezig.quality.measure.SchoolTally.LeadKey;
import nl.aanwezig.quality.measure.SchoolTally.ListKey;
import nl.aanwezig.quality.replay.History;
import nl.aanwezig.quality.replay.Outcome;
import nl.aanwezig.quality.replay.SchoolReplay;
import nl.aanwezig.quality.replay.Week;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import org.junit.jupiter.api.Test;

class SchoolCounterTest {

    private static final String RULE = "pattern.rising";
    private static final int DAYS = 190;
    private static final int CHRISTMAS = 79;

    private final SchoolCounter counter = new SchoolCounter(List.of(RULE));

    @Test
    void aLeadIsTheSchoolDaysBetweenTheFirstWordAndTheOutcome() {
        SchoolTally.Leads leads = count(
                        pupil(1, Level.NONE, 0, List.of(30, 80), 100),
                        pupil(2, Level.NONE, 0, List.of(100), 100),
                        pupil(3, Level.NONE, 0, List.of(10), 100),
                        pupil(4, Level.NONE, 0, List.of(5), History.NEVER),
                        pupil(5, Level.NONE, 0, List.of(), History.NEVER))
                .lead(new LeadKey(Outcome.SIXTEEN_HOURS, RULE));
        assertThat(leads.days()).containsExactlyInAnyOrder(70, 90);
        assertThat(leads.withOutcome()).isEqualTo(3);
        assertThat(leads.spokeRecently()).isEqualTo(1);
        assertThat(leads.without()).isEqualTo(2);
        assertThat(leads.spokeWithout()).isEqualTo(1);
    }

    @Test
    void aListHoldsTheHighestLevelsAndNobodyWhoseOutcomeHasCome() {
        SchoolTally tally = count(
                pupil(1, Level.URGENT, 20, List.of(), 10),
                pupil(2, Level.CONCERN, 4, List.of(), 60),
                pupil(3, Level.CONCERN, 0, List.of(), History.NEVER),
                pupil(4, Level.WATCH, 8, List.of(), History.NEVER),
                pupil(5, Level.NONE, 0, List.of(), 62));
        SchoolTally.Hits first = tally.list(key(Horizon.LATER_THIS_YEAR, Ordering.LEVELS, 1));
        SchoolTally.Hits three = tally.list(key(Horizon.LATER_THIS_YEAR, Ordering.LEVELS, 3));
        // Weeks end on days 24, 29, ... Up to day 59, pupils 2 and 5 are still to come; afterwards pupil 3 is first.
        assertThat(first.hits()).isEqualTo(8);
        assertThat(first.positives()).isEqualTo(16);
        assertThat(three.hits()).isEqualTo(8);
        assertThat(three.listed()).isEqualTo(8 * 3 + (first.listed() - 8) * 2);
    }

    @Test
    void aListLooksAheadNoFurtherThanItsHorizon() {
        SchoolTally tally = count(pupil(1, Level.CONCERN, 4, List.of(), 150));
        assertThat(tally.list(key(Horizon.NEXT_40_DAYS, Ordering.LEVELS, 1)).hits())
                .isEqualTo(8);
        assertThat(tally.list(key(Horizon.LATER_THIS_YEAR, Ordering.LEVELS, 1)).hits())
                .isEqualTo(26);
    }

    @Test
    void aFlagIsJudgedAtTheEndOfTheFirstTermByWhatComesAfter() {
        SchoolTally tally = count(
                pupil(1, Level.URGENT, 9, List.of(), 100),
                pupil(2, Level.URGENT, 9, List.of(), 50),
                pupil(3, Level.URGENT, 9, List.of(), History.NEVER),
                pupil(4, Level.NONE, 0, List.of(), 120),
                pupil(5, Level.NONE, 0, List.of(), History.NEVER));
        SchoolTally.Confusion urgent = tally.flag(new FlagKey(Outcome.SIXTEEN_HOURS, Flag.URGENT));
        assertThat(urgent.flagged()).isEqualTo(2);
        assertThat(urgent.flaggedRight()).isEqualTo(1);
        assertThat(urgent.positives()).isEqualTo(2);
        assertThat(urgent.rightlyLeft()).isEqualTo(1);
    }

    @Test
    void anAlarmIsUnfoundedWhereNothingCameOfItAllYear() {
        SchoolTally.Alarms alarms = count(
                        pupil(1, Level.NONE, 0, List.of(30, 80), 100),
                        pupil(2, Level.NONE, 0, List.of(20), History.NEVER))
                .alarm(RULE);
        assertThat(alarms.raised()).isEqualTo(3);
        assertThat(alarms.unfounded()).isEqualTo(1);
    }

    @Test
    void chanceListsEverybodyAlikeOverTheWeeks() {
        History[] group = IntStream.range(0, 28)
                .mapToObj(number -> pupil(number, Level.NONE, 0, List.of(), number < 7 ? 189 : History.NEVER))
                .toArray(History[]::new);
        SchoolTally.Hits hits = count(group).list(key(Horizon.LATER_THIS_YEAR, Ordering.CHANCE, 3));
        assertThat((double) hits.hits() / hits.listed()).isBetween(0.12, 0.38);
    }

    private static ListKey key(Horizon horizon, Ordering ordering, int size) {
        return new ListKey(Outcome.SIXTEEN_HOURS, horizon, ordering, size);
    }

    private SchoolTally count(History... pupils) {
        LocalDate monday = LocalDate.of(2025, 9, 1);
        List<LocalDate> dates = monday.datesUntil(monday.plusYears(1))
                .filter(date -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .limit(DAYS)
                .toList();
        return counter.count(new SchoolReplay.Result(
                Simulation.of(SimulationSettings.of(1).withSchools(1, 0).withPupils(5, 5))
                        .schools()
                        .getFirst(),
                dates,
                CHRISTMAS,
                List.of(pupils)));
    }

    /** A pupil who stands the same all year. */
    private static History pupil(int number, Level level, double hours, List<Integer> spoke, int outcome) {
        List<Week> weeks = new ArrayList<>();
        for (int day = 4; day < DAYS; day += 5) {
            weeks.add(new Week(day, true, level, 1, 0, hours / 7, hours / 7 / (day + 1), hours));
        }
        return new History(
                number,
                "1A",
                weeks,
                spoke.isEmpty() ? Map.of() : Map.of(RULE, spoke),
                outcome == History.NEVER ? Map.of() : Map.of(Outcome.SIXTEEN_HOURS, outcome, Outcome.ANY, outcome));
    }
}
