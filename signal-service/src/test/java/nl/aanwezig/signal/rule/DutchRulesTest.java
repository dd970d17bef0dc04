package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Reason;
import org.junit.jupiter.api.Test;

/** Vectors T5, T12 and T13 of domain.md, and what goes with them. */
class DutchRulesTest {

    private static Pupil truantDaily(Pupil pupil, String from, String to) {
        LocalDate last = LocalDate.parse(to);
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                pupil.unexplained(day.toString(), 360);
            }
        }
        return pupil;
    }

    @Test
    void t5AbsentEverySchoolDayForMoreThanFourWeeksIsLongTermAbsenceSinceThe29thDay() {
        Pupil pupil = truantDaily(new Pupil(), "2026-09-07", "2026-10-05");
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-04")).isEmpty();
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-05"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.since()).isEqualTo("2026-10-05");
                    assertThat(signal.state()).isEqualTo(Signal.State.OPEN);
                    assertThat(signal.counted()).hasSize(21);
                    assertThat(signal.measured().value()).isEqualByComparingTo("29");
                });
    }

    @Test
    void oneDayPresentBreaksLongTermAbsence() {
        Pupil pupil = truantDaily(new Pupil(), "2026-09-07", "2026-09-22");
        truantDaily(pupil, "2026-09-24", "2026-10-09");
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-12")).isEmpty();
    }

    @Test
    void aHolidayWithinDoesNotBreakLongTermAbsenceAndDoesNotMakeItByItself() {
        Pupil pupil = new Pupil().holiday("2026-09-14", "2026-10-18");
        truantDaily(pupil, "2026-09-07", "2026-09-11");
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-18")).isEmpty();
        pupil.unexplained("2026-10-19", 360);
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-19"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.since()).isEqualTo("2026-10-05"));
    }

    @Test
    void fromEighteenOnItIsRmcAndWithAStartkwalificatieNothing() {
        AgeRegime adult = new AgeRegime(
                LocalDate.of(2013, 10, 1),
                LocalDate.of(2025, 7, 31),
                LocalDate.of(2026, 9, 20),
                LocalDate.of(2035, 9, 19));
        Pupil pupil = truantDaily(new Pupil().regime(adult), "2026-09-07", "2026-10-09");
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-09")).isEmpty();
        assertThat(pupil.signals("nl.rmc", "2026-10-09"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.since()).isEqualTo("2026-10-05"));
        assertThat(pupil.withStartQualification().signals("nl.rmc", "2026-10-09"))
                .isEmpty();
    }

    @Test
    void t12AfterTheSchoolYearOfThe16thBirthdayOnlyThoseWithoutAStartkwalificatieAreUnderTheDuty() {
        AgeRegime sixteen = new AgeRegime(
                LocalDate.of(2014, 11, 1),
                LocalDate.of(2026, 7, 31),
                LocalDate.of(2027, 10, 1),
                LocalDate.of(2036, 9, 30));
        Pupil without =
                new Pupil().regime(sixteen).unexplained("2026-09-07", 480).unexplained("2026-09-08", 480);
        assertThat(without.signals("nl.unauthorised-16h", "2026-09-08")).hasSize(1);
        assertThat(without.withStartQualification().signals("nl.unauthorised-16h", "2026-09-08"))
                .isEmpty();
    }

    @Test
    void t13TwelveTimesLateReachesTheTwelfthStepAndIsNoSixteenHourReport() {
        Pupil pupil = new Pupil();
        for (int i = 0; i < 12; i++) {
            pupil.late(LocalDate.of(2026, 9, 7).plusWeeks(i).toString());
        }
        assertThat(pupil.signals("nl.lateness", "2026-12-01"))
                .extracting(each -> each.measured().value().intValue())
                .containsExactly(3, 6, 9, 12);
        assertThat(pupil.signals("nl.lateness", "2026-12-01").getLast().since()).isEqualTo("2026-11-23");
        assertThat(pupil.signals("nl.unauthorised-16h", "2026-12-01")).isEmpty();
        assertThat(pupil.assess("2026-12-01").level()).isEqualTo(Level.CONCERN);
    }

    @Test
    void latenessCountsFromTheFirstOfAugustAndTwoStepsOnOneDayAreTwoSignals() {
        Pupil pupil = new Pupil().enrolledFrom("2025-08-01");
        pupil.late("2026-07-01").late("2026-07-02");
        for (int i = 0; i < 6; i++) {
            pupil.late("2026-09-07");
        }
        assertThat(pupil.signals("nl.lateness", "2026-09-07"))
                .extracting(Signal::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aHolidayWithoutLeaveIsDueTheNextWorkingDayAndAWeekendDoesNotSplitIt() {
        Pupil pupil = new Pupil().holiday("2026-10-19", "2026-10-19", Holiday.Kind.PUBLIC_HOLIDAY);
        for (String day : List.of("2026-10-15", "2026-10-16", "2026-10-20")) {
            pupil.wholeDay(LocalDate.parse(day), Reason.HOLIDAY_NOT_GRANTED);
        }
        pupil.wholeDay(LocalDate.parse("2026-10-22"), Reason.HOLIDAY_NOT_GRANTED);
        List<Signal> signals = pupil.signals("nl.holiday-not-granted", "2026-10-22");
        assertThat(signals)
                .extracting(Signal::since)
                .containsExactly(LocalDate.parse("2026-10-15"), LocalDate.parse("2026-10-22"));
        assertThat(signals.getFirst().dueBy()).isEqualTo("2026-10-16");
        assertThat(signals.getFirst().measured().value()).isEqualByComparingTo("3");
        assertThat(signals.getLast().dueBy()).isEqualTo("2026-10-23");
    }

    @Test
    void halfAndThreeQuartersOfTheWaySpeakAndEndWhenTheLimitIsReached() {
        Pupil pupil = new Pupil()
                .unexplained("2026-09-07", 300)
                .unexplained("2026-09-08", 180)
                .unexplained("2026-09-14", 240);
        List<Signal> before = pupil.signals("nl.approaching-16h", "2026-09-14");
        assertThat(before)
                .extracting(Signal::since)
                .containsExactly(LocalDate.parse("2026-09-08"), LocalDate.parse("2026-09-14"));
        assertThat(before).allMatch(Signal::open);
        assertThat(before.getLast().measured().value()).isEqualByComparingTo("12");
        assertThat(pupil.assess("2026-09-14").level()).isEqualTo(Level.CONCERN);
        pupil.unexplained("2026-09-15", 240);
        assertThat(pupil.signals("nl.approaching-16h", "2026-09-15")).noneMatch(Signal::open);
        assertThat(pupil.signals("nl.unauthorised-16h", "2026-09-15")).hasSize(1);
    }

    @Test
    void halfOfTheWayIsOverWhenTheWindowHasSlidOn() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480);
        assertThat(pupil.signals("nl.approaching-16h", "2026-10-04")).allMatch(Signal::open);
        assertThat(pupil.signals("nl.approaching-16h", "2026-10-05"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.state()).isEqualTo(Signal.State.RESOLVED));
    }

    @Test
    void aLevelStaysForFiveSchoolDaysAfterItsSignalsHaveEnded() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480);
        assertThat(pupil.assess("2026-10-09").level()).isEqualTo(Level.WATCH);
        assertThat(pupil.assess("2026-10-12").level()).isEqualTo(Level.NONE);
    }

    @Test
    void aSchoolThatCountsLessonsCountsALessonOfFiftyMinutesAsAnHour() {
        Pupil clock = new Pupil();
        Pupil lessons = new Pupil().lessonsAreHours();
        for (int i = 0; i < 16; i++) {
            String day = LocalDate.of(2026, 9, 7).plusDays(i / 8).toString();
            clock.missedLesson(day, Integer.toString(1 + i % 8), 50);
            lessons.missedLesson(day, Integer.toString(1 + i % 8), 50);
        }
        assertThat(clock.signals("nl.unauthorised-16h", "2026-09-08")).isEmpty();
        assertThat(lessons.signals("nl.unauthorised-16h", "2026-09-08")).hasSize(1);
    }
}
