package nl.aanwezig.simulator.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.simulator.parameters.Assumptions;
import nl.aanwezig.simulator.parameters.Region;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import org.junit.jupiter.api.Test;

class SchoolsTest {

    private final List<SimulatedSchool> schools =
            new Schools(SimulationSettings.of(3).withSchools(30, 30), Assumptions.shipped()).all();

    @Test
    void aSchoolHasTheHolidaysOfItsRegion() {
        assertThat(lessonsSomewhere(Region.NOORD, "2026-02-17")).isTrue();
        assertThat(lessonsSomewhere(Region.NOORD, "2026-02-24")).isFalse();
        assertThat(lessonsSomewhere(Region.ZUID, "2026-02-17")).isFalse();
        assertThat(lessonsSomewhere(Region.ZUID, "2025-10-14")).isFalse();
        assertThat(lessonsSomewhere(Region.MIDDEN, "2025-10-14")).isTrue();
        assertThat(lessonsSomewhere(Region.MIDDEN, "2025-12-24")).isFalse();
    }

    @Test
    void aSchoolYearHasAboutFortyWeeksOfLessons() {
        assertThat(schools)
                .allSatisfy(school -> assertThat(school.schoolDays().between(date("2025-08-01"), date("2026-07-31")))
                        .hasSizeBetween(180, 200));
    }

    @Test
    void publicHolidaysFollowFromEaster() {
        assertThat(PublicHolidays.easter(2026)).isEqualTo("2026-04-05");
        assertThat(PublicHolidays.easter(2027)).isEqualTo("2027-03-28");
        assertThat(schools.getFirst().schoolDays().contains(date("2026-05-14"))).isFalse();
        assertThat(schools.getFirst().schoolDays().contains(date("2026-05-25"))).isFalse();
    }

    @Test
    void aYearThatIsNotKnownTakesTheNearestOneOnTheSameWeekdays() {
        List<Holiday> known = new SchoolHolidays().of(2026, Region.ZUID).toList();
        List<Holiday> later = new SchoolHolidays().of(2030, Region.ZUID).toList();
        assertThat(later).hasSameSizeAs(known);
        assertThat(later.getFirst().from().getDayOfWeek())
                .isEqualTo(known.getFirst().from().getDayOfWeek());
        assertThat(later.getFirst().from().getYear()).isEqualTo(2030);
    }

    @Test
    void someSchoolsStopRegisteringForSomeWeeks() {
        List<SimulatedSchool> many =
                new Schools(SimulationSettings.of(3).withSchools(400, 0), Assumptions.shipped()).all();
        List<SimulatedSchool> silent =
                many.stream().filter(school -> !school.silences().isEmpty()).toList();
        assertThat(silent).hasSizeBetween(8, 40);
        Silence silence = silent.getFirst().silences().getFirst();
        assertThat(silent.getFirst().registersOn(silence.from())).isFalse();
        assertThat(silent.getFirst().registersOn(silence.to().plusDays(1))).isTrue();
    }

    @Test
    void schoolDaysAreCounted() {
        SchoolDays days = schoolIn(Region.MIDDEN).schoolDays();
        LocalDate friday = date("2026-02-13");
        LocalDate monday = date("2026-02-23");
        assertThat(days.from(friday, monday)).isEqualTo(days.contains(monday) ? 1 : 0);
        assertThat(days.from(monday, friday)).isEqualTo(-days.from(friday, monday));
        assertThat(days.plus(date("2025-12-19"), 1)).isEqualTo("2026-01-05");
    }

    /** Whether any school of the region has lessons; a single one may have a study day. */
    private boolean lessonsSomewhere(Region region, String date) {
        return schools.stream()
                .filter(school -> school.region() == region)
                .anyMatch(school -> school.schoolDays().contains(date(date)));
    }

    private SimulatedSchool schoolIn(Region region) {
        return schools.stream()
                .filter(school -> school.region() == region)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
