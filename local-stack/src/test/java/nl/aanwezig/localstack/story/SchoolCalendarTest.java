package nl.aanwezig.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easterIsOnItsKnownDates(int year, LocalDate expected) {
        assertThat(SchoolCalendar.easter(year)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23",
        "2026-11-22, 2026-11-20",
        "2026-12-29, 2026-12-18",
        "2027-08-01, 2027-07-09",
        "2027-03-29, 2027-03-25",
    })
    void aDayThatIsNoSchoolDayGivesTheLastOneBefore(LocalDate day, LocalDate expected) {
        assertThat(SchoolCalendar.around(day).lastSchoolDayUpTo(day)).isEqualTo(expected);
    }

    @Test
    void weeksOfHistoryAreThereInSeptemberToo() {
        LocalDate september = LocalDate.of(2027, 9, 6);
        assertThat(SchoolCalendar.around(september).schoolDaysBefore(september, 45))
                .hasSize(45)
                .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isLessThan(6))
                .noneMatch(day -> day.getMonthValue() == 8 && day.getDayOfMonth() < 20);
    }
}
