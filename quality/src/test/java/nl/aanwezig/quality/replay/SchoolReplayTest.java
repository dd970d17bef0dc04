package nl.aanwezig.quality.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.PolicyPackReader;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SchoolReplayTest {

    private SchoolReplay.Result school;

    @BeforeAll
    void replay() {
        PolicyPacks packs = new PolicyPackReader().readAll();
        Simulation simulation = Simulation.of(
                SimulationSettings.of(8).withSchools(1, 0).withPupils(420, 1).withoutRegisters());
        school = new SchoolReplay(simulation, new Assessor(() -> packs))
                .replay(simulation.schools().getFirst());
    }

    @Test
    void theWarningOfTheSixteenHoursComesBeforeThem() {
        List<History> crossed = with(Outcome.SIXTEEN_HOURS);
        assertThat(crossed).hasSizeGreaterThan(5);
        long warned = crossed.stream()
                .filter(each -> each.spoke("nl.approaching-16h").stream()
                        .anyMatch(day -> day <= each.dayOf(Outcome.SIXTEEN_HOURS)))
                .count();
        assertThat(warned).isGreaterThanOrEqualTo(crossed.size() * 9L / 10);
    }

    @Test
    void nothingIsKnownBeforeItIsRecorded() {
        assertThat(school.pupils().stream().flatMap(each -> each.weeks().stream()))
                .allMatch(week -> week.newest() <= week.day());
        assertThat(school.pupils())
                .allSatisfy(each -> assertThat(each.weeks()).isSortedAccordingTo(Comparator.comparingInt(Week::day)));
    }

    @Test
    void weeksEndOnTheLastSchoolDayOfAWeek() {
        assertThat(school.pupils().getFirst().weeks()).hasSizeBetween(36, 44);
        assertThat(school.dates().get(school.endOfFirstTerm())).isBetween("2025-12-15", "2025-12-19");
    }

    @Test
    void aRiseToALevelIsHeardOnceUntilThePupilHasLeftIt() {
        assertThat(school.pupils()).allSatisfy(each -> {
            int watch = each.spoke(Speakers.of(Level.WATCH)).size();
            int urgent = each.spoke(Speakers.of(Level.URGENT)).size();
            assertThat(watch == 0).isEqualTo(each.spoke().keySet().stream().noneMatch(Speakers::isLevel));
            assertThat(urgent).isLessThan(12);
        });
    }

    @Test
    void mostPupilsHaveNoOutcome() {
        assertThat(with(Outcome.ANY)).hasSizeBetween(5, 60);
    }

    private List<History> with(Outcome outcome) {
        return school.pupils().stream()
                .filter(each -> each.dayOf(outcome) != History.NEVER)
                .toList();
    }
}
