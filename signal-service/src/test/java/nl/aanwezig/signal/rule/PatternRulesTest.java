package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Reason;
import org.junit.jupiter.api.Test;

class PatternRulesTest {

    private static Pupil everyMonday(int weeks, Reason reason) {
        Pupil pupil = new Pupil();
        for (int i = 0; i < weeks; i++) {
            pupil.absent(LocalDate.of(2026, 8, 31).plusWeeks(i).toString(), 120, reason);
        }
        return pupil;
    }

    @Test
    void sixMondaysAreAPatternOnTheMondayAfterTheSixth() {
        assertThat(everyMonday(5, Reason.ILL).signals("pattern.weekday", "2026-10-30"))
                .isEmpty();
        assertThat(everyMonday(6, Reason.ILL).signals("pattern.weekday", "2026-10-11"))
                .isEmpty();
        assertThat(everyMonday(6, Reason.ILL).signals("pattern.weekday", "2026-10-12"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.since()).isEqualTo("2026-10-12");
                    assertThat(signal.measured().value()).isEqualByComparingTo("6");
                    assertThat(signal.measured().unit()).contains("Monday");
                    assertThat(signal.counted()).hasSize(6);
                });
    }

    @Test
    void absenceSpreadOverTheWeekAndPlannedAbsenceAreNoPattern() {
        Pupil spread = new Pupil();
        for (int i = 0; i < 10; i++) {
            spread.absent(LocalDate.of(2026, 8, 31).plusWeeks(i).plusDays(i % 5).toString(), 120, Reason.ILL);
        }
        assertThat(spread.signals("pattern.weekday", "2026-11-20")).isEmpty();
        assertThat(everyMonday(10, Reason.MEDICAL_APPOINTMENT).signals("pattern.weekday", "2026-11-20"))
                .isEmpty();
    }

    @Test
    void aPatternEndsWhenItsDaysHaveLeftTheWindow() {
        assertThat(everyMonday(6, Reason.ILL).signals("pattern.weekday", "2027-01-29"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.state()).isEqualTo(Signal.State.RESOLVED));
    }

    @Test
    void absenceInThreeOfTheLastFourWeeksAfterEightQuietOnesIsRising() {
        Pupil pupil = new Pupil();
        for (String day : new String[] {"2026-10-27", "2026-10-28", "2026-11-05", "2026-11-11", "2026-11-13"}) {
            pupil.absent(day, 120, Reason.UNEXPLAINED);
        }
        assertThat(pupil.signals("pattern.rising", "2026-11-16"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.since()).isEqualTo("2026-11-16"));
    }

    @Test
    void oneBadFluIsNoRiseAndNeitherIsAPupilWhoHasJustCome() {
        Pupil flu = new Pupil();
        for (int i = 2; i <= 6; i++) {
            flu.absent("2026-11-0" + i, 360, Reason.ILL);
        }
        assertThat(flu.signals("pattern.rising", "2026-11-16")).isEmpty();
        Pupil fresh = new Pupil().enrolledFrom("2026-10-01");
        for (String day : new String[] {"2026-10-27", "2026-10-28", "2026-11-05", "2026-11-11", "2026-11-13"}) {
            fresh.absent(day, 120, Reason.UNEXPLAINED);
        }
        assertThat(fresh.signals("pattern.rising", "2026-11-16")).isEmpty();
    }
}
