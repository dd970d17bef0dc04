package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration.Status;
import org.junit.jupiter.api.Test;

/** Vectors T1 to T6, T9 and T12 of domain.md. */
class UnauthorisedSixteenHoursTest {

    private static final String RULE = "nl.unauthorised-16h";

    @Test
    void t1JustUnderSixteenHoursIsNoSignal() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-14", 479);
        assertThat(pupil.signals(RULE, "2026-09-30")).isEmpty();
    }

    @Test
    void t1SixteenHoursIsASignalDueOnTheFifthWorkingDayAfterTheCrossing() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-16", 480);
        assertThat(pupil.signals(RULE, "2026-09-16")).singleElement().satisfies(signal -> {
            assertThat(signal.since()).isEqualTo("2026-09-16");
            assertThat(signal.measured().value()).isEqualByComparingTo("16");
            assertThat(signal.measured().limit()).isEqualTo(16);
            assertThat(signal.dueBy()).isEqualTo("2026-09-23");
            assertThat(signal.counted())
                    .extracting(Evidence.Counted::date)
                    .containsExactly(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 16));
            assertThat(signal.state()).isEqualTo(Signal.State.OPEN);
            assertThat(signal.basis().in("nl")).contains("art. 21a");
        });
    }

    @Test
    void aPublicHolidayIsNoWorkingDayButASchoolHolidayIs() {
        Pupil pupil = new Pupil()
                .unexplained("2026-12-14", 480)
                .unexplained("2026-12-18", 480)
                .holiday("2026-12-19", "2027-01-03")
                .holiday("2026-12-25", "2026-12-25", Holiday.Kind.PUBLIC_HOLIDAY);
        assertThat(pupil.signals(RULE, "2026-12-18").getFirst().dueBy()).isEqualTo("2026-12-28");
    }

    @Test
    void t2HolidayWeeksDoNotExistForTheWindow() {
        Pupil pupil = new Pupil()
                .holiday("2026-10-12", "2026-10-25")
                .unexplained("2026-09-21", 240)
                .unexplained("2026-09-28", 240)
                .unexplained("2026-10-05", 240)
                .unexplained("2026-10-26", 240);
        assertThat(pupil.signals(RULE, "2026-10-26"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.counted()).hasSize(4));
    }

    @Test
    void t3SixteenHoursOverFiveSchoolWeeksIsNoSignal() {
        Pupil pupil = new Pupil();
        for (String monday : List.of("2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05")) {
            pupil.unexplained(monday, 192);
        }
        assertThat(pupil.signals(RULE, "2026-10-09")).isEmpty();
    }

    @Test
    void t4TheCountRestartsTheDayAfterAndNoHourIsUsedTwice() {
        Pupil pupil = new Pupil()
                .unexplained("2026-09-07", 600)
                .unexplained("2026-09-09", 600)
                .unexplained("2026-09-10", 480)
                .unexplained("2026-09-16", 480);
        List<Signal> signals = pupil.signals(RULE, "2026-09-16");
        assertThat(signals)
                .extracting(Signal::since)
                .containsExactly(LocalDate.of(2026, 9, 9), LocalDate.of(2026, 9, 16));
        assertThat(signals.getLast().measured().value()).isEqualByComparingTo("16");
        assertThat(signals.getLast().mergedInto()).isNull();
        assertThat(signals.getLast().dueBy()).isEqualTo("2026-09-23");
        assertThat(signals.getLast().excluded())
                .extracting(Evidence.Excluded::why)
                .containsExactly(Why.IN_EARLIER_REPORT, Why.IN_EARLIER_REPORT);
    }

    @Test
    void t5AbsentEveryDayCrossesOnDayThreeAndIsReportedOnceInSevenDays() {
        Pupil pupil = new Pupil();
        for (int day = 7; day <= 11; day++) {
            pupil.unexplained("2026-09-%02d".formatted(day), 360);
        }
        pupil.unexplained("2026-09-14", 360);
        List<Signal> signals = pupil.signals(RULE, "2026-09-14");
        assertThat(signals)
                .extracting(Signal::since)
                .containsExactly(LocalDate.of(2026, 9, 9), LocalDate.of(2026, 9, 14));
        assertThat(signals.getLast().mergedInto()).isEqualTo(signals.getFirst().key());
        assertThat(signals.getLast().dueBy()).isNull();
    }

    @Test
    void t6SicknessNeverCounts() {
        Pupil pupil = new Pupil();
        for (int day = 7; day <= 11; day++) {
            pupil.absent("2026-09-%02d".formatted(day), 480, Reason.ILL);
        }
        assertThat(pupil.signals(RULE, "2026-09-30")).isEmpty();
    }

    @Test
    void t9WhatTurnsOutAuthorisedNoLongerCountsAndSaysWhy() {
        Pupil pupil = new Pupil()
                .unexplained("2026-09-07", 480)
                .unexplained("2026-09-08", 480)
                .unexplained("2026-09-09", 480);
        assertThat(pupil.signals(RULE, "2026-09-09").getFirst().since()).isEqualTo("2026-09-08");
        pupil.correct(1, Reason.MEDICAL_APPOINTMENT, Status.RECORDED);
        assertThat(pupil.signals(RULE, "2026-09-09")).singleElement().satisfies(signal -> {
            assertThat(signal.since()).isEqualTo("2026-09-09");
            assertThat(signal.excluded()).containsExactly(new Evidence.Excluded("r-1", Why.AUTHORISED));
        });
        pupil.correct(2, Reason.UNEXPLAINED, Status.WITHDRAWN);
        assertThat(pupil.signals(RULE, "2026-09-09")).isEmpty();
    }

    @Test
    void t12AbsenceBeforeCompulsoryAgeDoesNotCountAndFromEighteenTheReportIsVoluntary() {
        AgeRegime justFive = new AgeRegime(
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2038, 7, 31),
                LocalDate.of(2040, 2, 15),
                LocalDate.of(2049, 2, 14));
        Pupil young = new Pupil().at("nl-po").regime(justFive);
        young.unexplained("2027-02-25", 480).unexplained("2027-02-26", 480);
        assertThat(young.signals(RULE, "2027-03-01")).isEmpty();
        young.unexplained("2027-03-01", 480).unexplained("2027-03-02", 480);
        assertThat(young.signals(RULE, "2027-03-02")).singleElement().satisfies(signal -> {
            assertThat(signal.counted()).hasSize(2);
            assertThat(signal.excluded()).extracting(Evidence.Excluded::why).containsOnly(Why.NOT_COVERED_BY_AGE);
        });

        AgeRegime adult = new AgeRegime(
                LocalDate.of(2013, 10, 1),
                LocalDate.of(2025, 7, 31),
                LocalDate.of(2026, 9, 9),
                LocalDate.of(2035, 9, 8));
        Pupil student = new Pupil().regime(adult).unexplained("2026-09-08", 480).unexplained("2026-09-09", 480);
        assertThat(student.signals(RULE, "2026-09-09")).singleElement().satisfies(signal -> {
            assertThat(signal.dueBy()).isNull();
            assertThat(signal.basis().in("en")).contains("voluntary");
        });
    }

    @Test
    void latenessIsExcludedWithItsReason() {
        Pupil pupil =
                new Pupil().late("2026-09-07").unexplained("2026-09-07", 480).unexplained("2026-09-08", 480);
        assertThat(pupil.signals(RULE, "2026-09-08").getFirst().excluded())
                .containsExactly(new Evidence.Excluded("r-1", Why.LATE));
    }

    @Test
    void whatHappensAfterTheAsOfDateIsNotKnown() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-08", 480);
        assertThat(pupil.signals(RULE, "2026-09-07")).isEmpty();
    }

    @Test
    void itStaysOpenWhileTheReportIsDueAndIsResolvedWhenTheWindowHasSlid() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-30", 480);
        assertThat(pupil.signals(RULE, "2026-10-07").getFirst().state()).isEqualTo(Signal.State.OPEN);
        assertThat(pupil.signals(RULE, "2026-10-08").getFirst().state()).isEqualTo(Signal.State.RESOLVED);
    }

    @Test
    void theShownValueIsRoundedButTheLimitIsComparedExactly() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-08", 485);
        assertThat(pupil.signals(RULE, "2026-09-08").getFirst().measured().value())
                .isEqualTo(new BigDecimal("16.08"));
    }
}
