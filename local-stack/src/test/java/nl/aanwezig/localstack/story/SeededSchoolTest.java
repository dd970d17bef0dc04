package nl.aanwezig.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeededSchoolTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final SchoolCalendar CALENDAR = SchoolCalendar.around(TODAY);

    @Test
    void theSameSeedGivesTheSameSchoolAndAnotherSeedAnother() {
        assertThat(new SeededSchool(7, TODAY).pupils()).isEqualTo(new SeededSchool(7, TODAY).pupils());
        assertThat(new SeededSchool(8, TODAY).pupils()).isNotEqualTo(new SeededSchool(7, TODAY).pupils());
        assertThat(Registrations.history(new SeededSchool(7, TODAY), CALENDAR, TODAY, 7))
                .isEqualTo(Registrations.history(new SeededSchool(7, TODAY), CALENDAR, TODAY, 7));
    }

    @Test
    void noRegistrationIsThereTwice() {
        SeededSchool school = new SeededSchool(1, TODAY);
        List<Object> ids = Stream.concat(
                        Registrations.history(school, CALENDAR, TODAY, 1).stream(),
                        Registrations.today(school, TODAY).stream())
                .map(each -> each.get("id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void historyIsOlderThanTheAlertHorizonAndOnSchoolDays() {
        Set<LocalDate> alerting = Set.copyOf(CALENDAR.schoolDaysBefore(TODAY, 3));
        Set<LocalDate> days = Registrations.history(new SeededSchool(1, TODAY), CALENDAR, TODAY, 1).stream()
                .map(each -> LocalDate.parse(String.valueOf(each.get("date"))))
                .collect(Collectors.toSet());
        assertThat(days)
                .allMatch(CALENDAR::isSchoolDay)
                .allMatch(day -> day.isBefore(TODAY))
                .doesNotContainAnyElementsOf(alerting);
    }

    @Test
    void onePupilComesToExactlySixteenHoursToday() {
        SeededSchool school = new SeededSchool(1, TODAY);
        String pupil = school.pupil(Role.SIXTEEN_HOURS).id();
        Stream<Map<String, Object>> all = Stream.concat(
                Registrations.history(school, CALENDAR, TODAY, 1).stream(),
                Registrations.today(school, TODAY).stream());
        assertThat(all.filter(each -> pupil.equals(each.get("pupilId")))).hasSize(16);
    }
}
