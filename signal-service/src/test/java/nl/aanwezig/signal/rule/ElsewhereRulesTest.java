package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration.DayPart;
import nl.aanwezig.signal.ledger.Registration.Status;
import org.junit.jupiter.api.Test;

/** Vectors T16 and T17 of domain.md, and the shares of England. */
class ElsewhereRulesTest {

    private static Pupil sixUAndFourG() {
        Pupil pupil = new Pupil().at("england").holiday("2026-10-26", "2026-10-30");
        for (int i = 0; i < 6; i++) {
            pupil.halfDay(
                    LocalDate.of(2026, 9, 14).plusDays(i / 2).toString(),
                    i % 2 == 0 ? DayPart.MORNING : DayPart.AFTERNOON,
                    Reason.OTHER_UNAUTHORISED);
        }
        // The tenth school week, since half-term is none.
        pupil.wholeDay(LocalDate.of(2026, 11, 23), Reason.HOLIDAY_NOT_GRANTED);
        return pupil;
    }

    @Test
    void t16TenUnauthorisedSessionsInTenSchoolWeeksMeetThePenaltyNotice() {
        Pupil nine = sixUAndFourG().halfDay("2026-11-24", DayPart.MORNING, Reason.HOLIDAY_NOT_GRANTED);
        assertThat(nine.signals("england.penalty-notice", "2026-11-27")).isEmpty();
        Pupil ten = sixUAndFourG().wholeDay(LocalDate.of(2026, 11, 24), Reason.HOLIDAY_NOT_GRANTED);
        assertThat(ten.signals("england.penalty-notice", "2026-11-24"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.since()).isEqualTo("2026-11-24");
                    assertThat(signal.measured().value()).isEqualByComparingTo("10");
                    assertThat(signal.counted()).hasSize(8);
                });
        ten.correct(1, Reason.ILL, Status.RECORDED);
        assertThat(ten.signals("england.penalty-notice", "2026-11-27")).isEmpty();
    }

    @Test
    void theEleventhSchoolWeekIsOutsideTheWindow() {
        Pupil pupil = new Pupil().at("england");
        for (int i = 0; i < 5; i++) {
            pupil.wholeDay(LocalDate.of(2026, 9, 7).plusWeeks(i == 4 ? 10 : i), Reason.UNEXPLAINED);
        }
        assertThat(pupil.signals("england.penalty-notice", "2026-12-01")).isEmpty();
    }

    @Test
    void theSameSessionTwiceIsOneSession() {
        Pupil pupil = new Pupil().at("england");
        for (int i = 0; i < 5; i++) {
            String day = LocalDate.of(2026, 9, 7).plusDays(i).toString();
            pupil.halfDay(day, DayPart.MORNING, Reason.UNEXPLAINED).halfDay(day, DayPart.MORNING, Reason.TRUANCY);
        }
        assertThat(pupil.signals("england.penalty-notice", "2026-09-11")).isEmpty();
    }

    @Test
    void tenPercentOfPossibleSessionsIsPersistentAndFiftyIsSevereFromTwentySessionsOn() {
        Pupil pupil = new Pupil().at("england").enrolledFrom("2026-09-07");
        pupil.wholeDay(LocalDate.of(2026, 9, 7), Reason.ILL);
        assertThat(pupil.signals("england.persistent", "2026-09-17")).isEmpty();
        assertThat(pupil.signals("england.persistent", "2026-09-18"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.since()).isEqualTo("2026-09-18");
                    assertThat(signal.measured().value()).isEqualByComparingTo("10");
                });
        assertThat(pupil.signals("england.severe", "2026-09-18")).isEmpty();
        assertThat(pupil.signals("england.persistent", "2026-09-21").getFirst().state())
                .isEqualTo(Signal.State.RESOLVED);
    }

    @Test
    void approvedActivityIsAttendanceInEngland() {
        Pupil pupil = new Pupil().at("england").enrolledFrom("2026-09-07");
        for (int i = 0; i < 5; i++) {
            pupil.wholeDay(LocalDate.of(2026, 9, 7).plusDays(i), Reason.SCHOOL_ACTIVITY);
        }
        assertThat(pupil.signals("england.persistent", "2026-09-25")).isEmpty();
    }

    @Test
    void t17TheFifthHalfDayInvolvesTheClbAndThatOfAnotherSchoolYearDoesNot() {
        Pupil pupil = new Pupil().at("flanders").enrolledFrom("2025-09-01");
        pupil.halfDay("2026-06-01", DayPart.MORNING, Reason.UNEXPLAINED);
        pupil.wholeDay(LocalDate.of(2026, 9, 7), Reason.UNEXPLAINED).wholeDay(LocalDate.of(2026, 9, 8), Reason.TRUANCY);
        assertThat(pupil.signals("flanders.b-code", "2026-09-08")).isEmpty();
        pupil.halfDay("2026-09-09", DayPart.AFTERNOON, Reason.UNEXPLAINED);
        assertThat(pupil.signals("flanders.b-code", "2026-09-09"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.since()).isEqualTo("2026-09-09");
                    assertThat(signal.measured().value()).isEqualByComparingTo("5");
                    assertThat(signal.counted())
                            .extracting(Evidence.Counted::date)
                            .doesNotContain(LocalDate.of(2026, 6, 1));
                });
    }
}
