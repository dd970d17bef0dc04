package nl.aanwezig.simulator.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.event.SimulatedEnrolments;
import nl.aanwezig.simulator.event.SimulatedEvent;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.parameters.Sector;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import org.junit.jupiter.api.Test;

class PupilsTest {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    private final Simulation simulation =
            Simulation.of(SimulationSettings.of(5).withSchools(4, 8).withYears(2025, 2));

    @Test
    void aPupilOfTheFirstSecondaryClassIsTwelveAndOneOfGroupOneIsFour() {
        assertThat(ages(Sector.VO, 1)).allMatch(age -> age == 12);
        assertThat(ages(Sector.PO, 1)).allMatch(age -> age == 4);
        assertThat(ages(Sector.PO, 8)).allMatch(age -> age == 11 || age == 12);
    }

    @Test
    void groupsHaveAtMost28Pupils() {
        assertThat(simulation
                        .pupils(simulation.schools().getFirst())
                        .map(pupil -> pupil.stays().getFirst().group())
                        .collect(java.util.stream.Collectors.groupingBy(
                                group -> group, java.util.stream.Collectors.counting()))
                        .values())
                .allMatch(size -> size <= 28);
    }

    @Test
    void whoLeavesPrimarySchoolBeginsInTheFirstClassOfASecondarySchool() {
        List<SimulatedPupil> leavers = simulation
                .pupils()
                .filter(pupil -> pupil.sector() == Sector.PO
                        && pupil.stays().getFirst().schoolClass() == 8
                        && pupil.stays().size() == 2)
                .toList();
        assertThat(leavers).isNotEmpty().allSatisfy(pupil -> {
            Stay second = pupil.stays().getLast();
            assertThat(simulation.schools().get(second.school()).sector()).isEqualTo(Sector.VO);
            assertThat(second.schoolClass()).isEqualTo(1);
            assertThat(second.from()).isEqualTo("2026-08-01");
        });
    }

    @Test
    void aMoverIsEnrolledAtBothSchoolsOneAfterTheOther() {
        SimulatedPupil mover = simulation
                .pupils()
                .filter(pupil -> pupil.stays().size() >= 2
                        && pupil.stays().getFirst().ends()
                        && pupil.stays().get(1).from().getYear()
                                == pupil.stays().getFirst().to().getYear()
                        && pupil.stays().getFirst().to().getMonthValue() != 7)
                .findFirst()
                .orElseThrow();
        SimulatedEnrolments last = (SimulatedEnrolments) simulation.events(mover).stream()
                .filter(SimulatedEnrolments.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last.enrolments()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(last.enrolments().getFirst().to())
                .isEqualTo(mover.stays().getFirst().to());
    }

    @Test
    void aLeaverIsSilentAfterwardsAndSomeSchoolsNoticeLate() {
        List<SimulatedPupil> leavers = simulation
                .pupils()
                .filter(pupil -> pupil.stays().size() == 1
                        && pupil.stays().getFirst().ends()
                        && pupil.stays().getFirst().to().getMonthValue() != 7)
                .toList();
        assertThat(leavers).isNotEmpty();
        for (SimulatedPupil leaver : leavers) {
            LocalDate last = leaver.stays().getFirst().to();
            for (SimulatedEvent event : simulation.events(leaver)) {
                if (event instanceof SimulatedRegistration registration) {
                    assertThat(registration.date()).isBeforeOrEqualTo(last);
                }
            }
        }
        assertThat(leavers)
                .anyMatch(pupil -> pupil.stays()
                        .getFirst()
                        .knownOn()
                        .isAfter(pupil.stays().getFirst().to()));
    }

    @Test
    void aSlideGoesFurtherEveryDayUntilThePupilStaysAtHome() {
        Truth truth = new Truth(
                Trajectory.SLIDING, OCTOBER, OCTOBER.plusDays(69), OCTOBER.plusDays(70), OCTOBER.plusDays(200), false);
        assertThat(truth.slideOn(OCTOBER.minusDays(1))).isZero();
        assertThat(truth.slideOn(OCTOBER.plusDays(10))).isLessThan(truth.slideOn(OCTOBER.plusDays(40)));
        assertThat(truth.slideOn(OCTOBER.plusDays(69))).isEqualTo(1);
        assertThat(truth.atHomeOn(OCTOBER.plusDays(69))).isFalse();
        assertThat(truth.atHomeOn(OCTOBER.plusDays(70))).isTrue();
    }

    @Test
    void whoRecoversTurnsBeforeStayingAtHome() {
        Truth truth = new Truth(Trajectory.RECOVERING, OCTOBER, OCTOBER.plusDays(89), null, null, false);
        assertThat(truth.slideOn(OCTOBER.plusDays(60))).isBetween(0.7, 0.75);
        assertThat(truth.slideOn(OCTOBER.plusDays(89))).isLessThan(0.01);
        assertThat(truth.atHomeOn(OCTOBER.plusDays(95))).isFalse();
    }

    private List<Long> ages(Sector sector, int schoolClass) {
        return simulation
                .pupils()
                .filter(pupil -> pupil.sector() == sector
                        && pupil.stays().getFirst().schoolClass() == schoolClass
                        && pupil.stays().getFirst().from().getYear() == 2025)
                .map(pupil -> ChronoUnit.YEARS.between(pupil.bornOn(), OCTOBER))
                .toList();
    }
}
