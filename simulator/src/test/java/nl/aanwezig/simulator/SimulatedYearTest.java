package nl.aanwezig.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds a simulated year near the published figures that docs/simulator.md names. */
@TestInstance(Lifecycle.PER_CLASS)
class SimulatedYearTest {

    private YearFigures secondary;
    private YearFigures primary;

    @BeforeAll
    void simulate() {
        secondary = YearFigures.of(SimulationSettings.of(2025).withSchools(8, 0).withoutRegisters());
        primary = YearFigures.of(SimulationSettings.of(2025).withSchools(0, 24).withoutRegisters());
    }

    @Test
    void pupilsOfSecondarySchoolsAreIllForThreeToFourPercentOfTheTime() {
        assertThat(secondary.sickShare()).isBetween(0.030, 0.041);
    }

    @Test
    void threeOfFourPupilsOfPrimarySchoolsAreIllAtLeastOnce() {
        assertThat(primary.everSickShare()).isBetween(0.70, 0.80);
    }

    @Test
    void aboutOneInSixPupilsOfPrimarySchoolsIsIllExtensively() {
        assertThat(primary.extensivelySickShare()).isBetween(0.12, 0.21);
    }

    @Test
    void aboutAQuarterToAThirdOfSecondaryPupilsAreAbsentWithLeaveFor64Hours() {
        assertThat(secondary.authorised64HoursShare()).isBetween(0.18, 0.34);
    }

    @Test
    void threeToFivePercentOfSecondaryPupilsMissSixteenHoursInFourWeeks() {
        assertThat(secondary.sixteenHoursShare()).isBetween(0.03, 0.055);
    }

    @Test
    void twoToFiveOfAThousandSecondaryPupilsAreAwayWithoutLeaveForFourWeeks() {
        assertThat(secondary.longAbsentShare()).isBetween(0.0015, 0.005);
    }

    @Test
    void thereIsMoreSicknessOnFridaysThanOnWednesdays() {
        assertThat(secondary.sickOn(DayOfWeek.FRIDAY)).isGreaterThan(1.05 * secondary.sickOn(DayOfWeek.WEDNESDAY));
    }

    @Test
    void thereIsMoreSicknessInWinterThanInJune() {
        assertThat(secondary.sickIn(Month.JANUARY)).isGreaterThan(1.3 * secondary.sickIn(Month.JUNE));
    }

    @Test
    void whoStaysAtHomeAfterASlideWasAbsentMoreAndMore() {
        assertThat(secondary.absentDaysBeforeHome(40, 60)).isLessThan(secondary.absentDaysBeforeHome(0, 20));
    }

    @Test
    void aPupilWhoIsMoreOrLessHealthyHasAHandfulOfRegistrations() {
        assertThat(secondary.registrationsAPupil()).isBetween(10.0, 40.0);
        assertThat(secondary.mostRegistrationsOfAPupil()).isLessThan(600);
    }

    @Test
    void theYearEndsWithTheSchoolYear() {
        assertThat(secondary.lastDate()).isBefore(LocalDate.of(2026, 7, 18));
    }
}
