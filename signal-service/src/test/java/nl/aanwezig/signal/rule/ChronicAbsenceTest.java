package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Reason;
import org.junit.jupiter.api.Test;

/** Vector T15 of domain.md. */
class ChronicAbsenceTest {

    private static final String RULE = "us.chronic";
    // 180 school days from 24 August 2026 (a Monday) end on Friday 30 April 2027.
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
    private static final String DAY_180 = "2027-04-30";

    private static Pupil missing(int days) {
        Pupil pupil = new Pupil().at("us").enrolledFrom(FIRST.toString());
        LocalDate day = LocalDate.of(2027, 4, 1);
        for (int i = 0; i < days; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                pupil.wholeDay(day, i % 2 == 0 ? Reason.ILL : Reason.UNEXPLAINED);
                i++;
            }
        }
        return pupil;
    }

    @Test
    void t15EighteenOfAHundredAndEightyDaysIsChronicForAnyReason() {
        assertThat(missing(18).signals(RULE, DAY_180)).singleElement().satisfies(signal -> {
            assertThat(signal.state()).isEqualTo(Signal.State.OPEN);
            assertThat(signal.measured().value()).isEqualByComparingTo("10");
            assertThat(signal.counted()).hasSize(18);
        });
    }

    @Test
    void t15SeventeenIsNotChronicButAtRisk() {
        Pupil pupil = missing(17);
        assertThat(pupil.signals(RULE, DAY_180)).isEmpty();
        assertThat(pupil.standings(DAY_180))
                .singleElement()
                .satisfies(standing -> assertThat(standing.band()).isEqualTo("AT_RISK"));
    }

    @Test
    void t15OneOfTenEnrolledDaysIsChronicOnlyPastTheMinimumEnrolment() {
        Pupil pupil = new Pupil().at("us").enrolledFrom(FIRST.toString());
        pupil.wholeDay(FIRST, Reason.ILL);
        assertThat(pupil.signals(RULE, "2026-09-04")).isEmpty();
        pupil.wholeDay(FIRST.plusDays(1), Reason.ILL);
        assertThat(pupil.signals(RULE, "2026-09-17")).isEmpty();
        assertThat(pupil.signals(RULE, "2026-09-18"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.since()).isEqualTo("2026-09-18"));
        assertThat(pupil.signals(RULE, "2026-09-21").getFirst().state()).isEqualTo(Signal.State.RESOLVED);
    }

    @Test
    void aFifthOfTheDaysMissedAsksForMore() {
        assertThat(missing(21).assess("2027-04-29").level()).isEqualTo(Level.CONCERN);
        Pupil pupil = new Pupil().at("us").enrolledFrom(FIRST.toString());
        for (String day : new String[] {"2026-08-24", "2026-08-25", "2026-08-26", "2026-08-27"}) {
            pupil.wholeDay(LocalDate.parse(day), Reason.ILL);
        }
        assertThat(pupil.assess("2026-09-18").level()).isEqualTo(Level.URGENT);
    }

    @Test
    void partsOfADayAddUpToOneDayAtMost() {
        Pupil pupil = new Pupil().at("us").enrolledFrom(FIRST.toString());
        pupil.absent("2026-08-24", 180, Reason.ILL).absent("2026-08-24", 300, Reason.ILL);
        pupil.absent("2026-08-25", 180, Reason.ILL);
        assertThat(pupil.standings("2026-09-18").getFirst().measured().value()).isEqualByComparingTo("7.5");
    }
}
