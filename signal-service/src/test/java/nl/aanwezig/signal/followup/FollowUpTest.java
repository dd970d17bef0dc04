package nl.aanwezig.signal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private final SchoolCalendar calendar = new SchoolCalendar(
            List.of(new Holiday(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 23), Holiday.Kind.SCHOOL_HOLIDAY)));
    private Ledger ledger = enrolledFrom(LocalDate.of(2026, 8, 24), null);

    @Test
    void bothSidesHaveTheSameNumberOfSchoolDaysAndTheDayItselfIsInNeither() {
        absent("r-1", MONDAY.minusDays(3), Reason.ILL);
        absent("r-2", MONDAY.minusDays(4), Reason.UNEXPLAINED);
        absent("r-3", MONDAY, Reason.UNEXPLAINED);
        absent("r-4", MONDAY.plusDays(1), Reason.UNEXPLAINED);
        FollowUp followUp = followUp(MONDAY.plusDays(4));
        assertThat(followUp.schoolDays()).as("Tuesday to Thursday").isEqualTo(3);
        assertThat(followUp.before()).isEqualTo(new Absence(2, 1, 2, 100, 0));
        assertThat(followUp.after()).isEqualTo(new Absence(1, 1, 1, 50, 0));
    }

    @Test
    void notMoreThanTwentySchoolDaysAndAHolidayIsNoneOfThem() {
        LocalDate twentieth = LocalDate.of(2026, 11, 9);
        absent("r-1", twentieth, Reason.UNEXPLAINED);
        absent("r-2", twentieth.plusDays(1), Reason.UNEXPLAINED);
        absent("r-3", LocalDate.of(2026, 10, 20), Reason.UNEXPLAINED);
        FollowUp followUp = followUp(LocalDate.of(2027, 1, 15));
        assertThat(followUp.schoolDays()).isEqualTo(20);
        assertThat(followUp.after().days()).isEqualTo(1);
    }

    @Test
    void theSilenceOfAPupilWhoLeftIsNoSuccess() {
        ledger = enrolledFrom(LocalDate.of(2026, 8, 24), MONDAY.plusDays(2));
        absent("r-1", MONDAY.minusDays(3), Reason.UNEXPLAINED);
        assertThat(followUp(MONDAY.plusDays(60)).schoolDays()).isEqualTo(2);
    }

    @Test
    void aPupilWhoHasJustComeIsComparedOverTheDaysThatThereAre() {
        ledger = enrolledFrom(MONDAY.minusDays(4), null);
        assertThat(followUp(MONDAY.plusDays(30)).schoolDays()).isEqualTo(2);
    }

    @Test
    void onTheDayItselfThereIsNothingToCompare() {
        assertThat(followUp(MONDAY).schoolDays()).isZero();
        assertThat(followUp(MONDAY.plusDays(1)).schoolDays()).isZero();
    }

    @Test
    void whatIsWithdrawnOrOfAnotherSchoolDoesNotCount() {
        ledger = ledger.with(registration(
                "school-b",
                "r-1",
                MONDAY.minusDays(3),
                Reason.ILL,
                Registration.Kind.ABSENT,
                Registration.Status.RECORDED));
        ledger = ledger.with(registration(
                "school-a",
                "r-2",
                MONDAY.minusDays(3),
                Reason.ILL,
                Registration.Kind.ABSENT,
                Registration.Status.WITHDRAWN));
        ledger = ledger.with(registration(
                "school-a",
                "r-3",
                MONDAY.minusDays(3),
                Reason.OVERSLEPT,
                Registration.Kind.LATE,
                Registration.Status.RECORDED));
        assertThat(followUp(MONDAY.plusDays(8)).before()).isEqualTo(new Absence(0, 0, 0, 0, 1));
    }

    private FollowUp followUp(LocalDate today) {
        return FollowUp.of(ledger, "school-a", calendar, MONDAY, today);
    }

    private void absent(String id, LocalDate date, Reason reason) {
        ledger = ledger.with(
                registration("school-a", id, date, reason, Registration.Kind.ABSENT, Registration.Status.RECORDED));
    }

    private static Registration registration(
            String school,
            String id,
            LocalDate date,
            Reason reason,
            Registration.Kind kind,
            Registration.Status status) {
        return new Registration(school, id, 1, (int) date.toEpochDay(), "3", null, 50, kind, reason, status, 0L);
    }

    private static Ledger enrolledFrom(LocalDate from, LocalDate to) {
        AgeRegime regime = new AgeRegime(
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2028, 7, 31),
                LocalDate.of(2029, 3, 14),
                LocalDate.of(2038, 3, 13));
        return Ledger.empty("p-1")
                .with(new Enrolments(1, List.of(new Enrolment("school-a", from, to, "2B", "m-1", false, regime))));
    }
}
