package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.aanwezig.signal.assessment.Signal;
import org.junit.jupiter.api.Test;

/** Vectors T7, T8 and T21 of domain.md. */
class SicknessTest {

    private static final String REPORTS = "nl.sickness-reports";
    private static final String RUN = "nl.sickness-run";

    @Test
    void t7SixConsecutiveSickDaysAreNoSignalAndSevenAre() {
        Pupil pupil =
                new Pupil().ill("2026-09-04", "2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11");
        assertThat(pupil.signals(RUN, "2026-09-11")).isEmpty();
        pupil.ill("2026-09-14");
        assertThat(pupil.signals(RUN, "2026-09-14")).singleElement().satisfies(signal -> {
            assertThat(signal.since()).isEqualTo("2026-09-14");
            assertThat(signal.measured().value()).isEqualByComparingTo("7");
            assertThat(signal.counted()).hasSize(7);
            assertThat(signal.dueBy()).isNull();
        });
    }

    @Test
    void aHolidayInsideASpellAddsNoDaysAndDoesNotBreakIt() {
        Pupil pupil = new Pupil()
                .holiday("2026-10-17", "2026-10-25")
                .ill("2026-10-14", "2026-10-15", "2026-10-16", "2026-10-26", "2026-10-27", "2026-10-28");
        assertThat(pupil.signals(RUN, "2026-10-28")).isEmpty();
        pupil.ill("2026-10-29");
        assertThat(pupil.signals(RUN, "2026-10-29")).hasSize(1);
    }

    @Test
    void aRunIsResolvedOnceAWellSchoolDayHasPassed() {
        Pupil pupil = new Pupil()
                .ill("2026-09-04", "2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11", "2026-09-14");
        assertThat(pupil.signals(RUN, "2026-09-15").getFirst().state()).isEqualTo(Signal.State.OPEN);
        assertThat(pupil.signals(RUN, "2026-09-16").getFirst().state()).isEqualTo(Signal.State.RESOLVED);
    }

    @Test
    void t8TheFourthReportInSchoolWeekTwelveAfterTheFirstIsASignalAndInWeekThirteenNot() {
        // Weeks of 31 August (the first) to 16 November: the 12th school week; 23 November: the 13th.
        Pupil twelfth = new Pupil().ill("2026-08-31", "2026-09-14", "2026-10-05", "2026-11-20");
        assertThat(twelfth.signals(REPORTS, "2026-11-20")).singleElement().satisfies(signal -> {
            assertThat(signal.since()).isEqualTo("2026-11-20");
            assertThat(signal.measured().value()).isEqualByComparingTo("4");
            assertThat(signal.counted()).hasSize(4);
        });
        Pupil thirteenth = new Pupil().ill("2026-08-31", "2026-09-14", "2026-10-05", "2026-11-23");
        assertThat(thirteenth.signals(REPORTS, "2026-11-23")).isEmpty();
    }

    @Test
    void aHolidayWeekIsNotOneOfTheTwelve() {
        Pupil pupil = new Pupil()
                .holiday("2026-10-17", "2026-10-25")
                .ill("2026-08-31", "2026-09-14", "2026-10-05", "2026-11-23");
        assertThat(pupil.signals(REPORTS, "2026-11-23")).hasSize(1);
    }

    @Test
    void itIsResolvedWhenTheOldestReportLeavesTheWindow() {
        Pupil pupil = new Pupil().ill("2026-08-31", "2026-09-02", "2026-09-04", "2026-09-08");
        assertThat(pupil.signals(REPORTS, "2026-11-22").getFirst().state()).isEqualTo(Signal.State.OPEN);
        assertThat(pupil.signals(REPORTS, "2026-11-23").getFirst().state()).isEqualTo(Signal.State.RESOLVED);
    }

    @Test
    void oneMaximalRunIsOneSignalHoweverManyReportsFollow() {
        Pupil pupil = new Pupil()
                .ill("2026-08-31", "2026-09-02", "2026-09-04", "2026-09-08", "2026-09-10", "2026-10-01", "2026-11-02");
        assertThat(pupil.signals(REPORTS, "2026-11-30")).singleElement().satisfies(signal -> {
            assertThat(signal.since()).isEqualTo(LocalDate.of(2026, 9, 8));
            assertThat(signal.measured().value()).isEqualByComparingTo("4");
        });
        assertThat(pupil.signals(REPORTS, "2026-11-20").getFirst().measured().value())
                .isEqualByComparingTo("7");
    }

    @Test
    void t21FridayMorningToWednesdayMorningIsOneSpell() {
        Pupil pupil = new Pupil().ill("2026-09-04", "2026-09-07", "2026-09-08", "2026-09-09");
        pupil.ill("2026-09-14", "2026-09-21");
        assertThat(pupil.signals(REPORTS, "2026-09-21")).isEmpty();
        pupil.ill("2026-09-28");
        assertThat(pupil.signals(REPORTS, "2026-09-28")).hasSize(1);
    }
}
