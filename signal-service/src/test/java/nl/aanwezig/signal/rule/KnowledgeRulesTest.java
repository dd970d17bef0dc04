package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Protective;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Observation;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.TestPolicies;
import org.junit.jupiter.api.Test;

/** Vectors T11 and T14 of domain.md, and rules about what is known rather than about absence. */
class KnowledgeRulesTest {

    private static RegisterDays registers(String from, String to, boolean taken) {
        BitSet days = new BitSet();
        days.set(
                (int) LocalDate.parse(from).toEpochDay() - RegisterDays.FIRST_DAY,
                (int) LocalDate.parse(to).toEpochDay() - RegisterDays.FIRST_DAY + 1);
        return RegisterDays.of(taken ? days : new BitSet(), days);
    }

    @Test
    void t14ASchoolThatReportsNothingIsNoDataAndNotPresence() {
        Pupil pupil = new Pupil().enrolledFrom("2026-08-31").registers(RegisterDays.of(new BitSet(), new BitSet()));
        assertThat(pupil.signals("data.no-registers", "2026-09-11")).isEmpty();
        assertThat(pupil.signals("data.no-registers", "2026-09-12"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.measured().value()).isEqualByComparingTo("10");
                    assertThat(signal.state()).isEqualTo(Signal.State.OPEN);
                });
        assertThat(pupil.assess("2026-09-30").level()).isEqualTo(Level.NONE);
    }

    @Test
    void whereRegistersAreTakenFiveSchoolDaysWithoutOneAreNoDataUntilTheNext() {
        Pupil pupil = new Pupil().enrolledFrom("2026-08-31").registers(registers("2026-08-31", "2026-09-11", true));
        assertThat(pupil.signals("data.no-registers", "2026-09-18")).isEmpty();
        assertThat(pupil.signals("data.no-registers", "2026-09-19")).hasSize(1);
        pupil.ill("2026-09-16");
        assertThat(pupil.signals("data.no-registers", "2026-09-19")).isEmpty();
    }

    @Test
    void whereNothingIsKnownAboutRegistersNothingIsConcluded() {
        assertThat(new Pupil().signals("data.no-registers", "2026-12-01")).isEmpty();
    }

    @Test
    void aDayWithoutARegisterDoesNotBreakLongTermAbsenceButADayWithOneDoes() {
        Pupil pupil = new Pupil();
        for (LocalDate day = LocalDate.of(2026, 9, 7); day.isBefore(LocalDate.of(2026, 10, 9)); day = day.plusDays(1)) {
            if (!day.equals(LocalDate.of(2026, 9, 23))) {
                pupil.unexplained(day.toString(), 60);
            }
        }
        pupil.registers(registers("2026-09-07", "2026-09-22", true));
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-08")).hasSize(1);
        pupil.registers(registers("2026-09-07", "2026-09-23", true));
        assertThat(pupil.signals("nl.long-term-absence", "2026-10-08")).isEmpty();
    }

    @Test
    void t14WhatComesAfterALeaverLeftIsIgnoredAndSilenceIsNoRecovery() {
        Pupil pupil = new Pupil()
                .unexplained("2026-09-07", 480)
                .unexplained("2026-09-08", 480)
                .unexplained("2026-09-28", 960)
                .enrolledTo("2026-09-18");
        for (String asOf : List.of("2026-09-18", "2026-11-30")) {
            assertThat(pupil.signals("nl.unauthorised-16h", asOf))
                    .singleElement()
                    .satisfies(signal -> assertThat(signal.state()).isEqualTo(Signal.State.OPEN));
        }
        assertThat(pupil.assess("2026-11-30").level()).isEqualTo(Level.URGENT);
    }

    @Test
    void t11EachSchoolOfAMoverKeepsItsTallyAndPeopleSeeTheCombinedValue() {
        Pupil pupil = new Pupil();
        School old = pupil.school();
        School other = new School(
                "school-b", 1, old.timeZone(), old.policy(), old.countedHour(), old.minutesPerDay(), old.calendar());
        Enrolment first = pupil.enrolments().enrolments().getFirst();
        Enrolment left = new Enrolment(
                "school-a", first.enrolledFrom(), LocalDate.of(2026, 9, 11), "1B", "m-1", false, first.regime());
        Enrolment now = new Enrolment("school-b", LocalDate.of(2026, 9, 14), null, "1C", "m-2", false, first.regime());
        Ledger ledger = Ledger.empty("p-1").with(new Enrolments(2, List.of(left, now)));
        for (Registration each : pupil.unexplained("2026-09-10", 540).history()) {
            ledger = ledger.with(each)
                    .with(new Registration(
                            "school-b",
                            "b-1",
                            1,
                            each.day() + 6,
                            null,
                            null,
                            600,
                            each.kind(),
                            each.reason(),
                            each.status(),
                            0));
        }
        PolicyPacks packs = TestPolicies.all();
        Assessor assessor = new Assessor(() -> packs);
        Map<String, School> schools = Map.of("school-a", old, "school-b", other);
        assertThat(assessor.assess(ledger, schools, LocalDate.of(2026, 9, 16)).signals())
                .extracting(Signal::rule)
                .doesNotContain("nl.unauthorised-16h");
        List<Standing> hours =
                assessor.outlook(ledger, schools, Registers.UNKNOWN, LocalDate.of(2026, 9, 16)).standings().stream()
                        .filter(each -> each.rule().equals("nl.unauthorised-16h"))
                        .toList();
        assertThat(hours).extracting(Standing::schoolId).containsExactly("school-a", "school-b", null);
        assertThat(hours).extracting(each -> each.measured().value().intValue()).containsExactly(9, 10, 19);
    }

    @Test
    void aWorryAboutWelfareIsASignalThatTakesPartInNoLevelUntilAPersonReleasesIt() {
        int seen = (int) LocalDate.of(2026, 9, 7).toEpochDay();
        Pupil pupil = new Pupil()
                .observed(new Observation(
                        Pupil.SCHOOL, "o-1", 1, seen, "HUNGRY", true, Observation.Status.RECORDED, Integer.MAX_VALUE))
                .observed(new Observation(
                        Pupil.SCHOOL, "o-2", 1, seen, "TIRED", false, Observation.Status.RECORDED, Integer.MAX_VALUE));
        assertThat(pupil.signals("observation.welfare", "2026-09-30"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.state()).isEqualTo(Signal.State.OPEN));
        assertThat(pupil.assess("2026-09-30").level()).isEqualTo(Level.NONE);
        pupil.observed(
                new Observation(Pupil.SCHOOL, "o-1", 2, seen, "HUNGRY", true, Observation.Status.RELEASED, seen + 2));
        assertThat(pupil.signals("observation.welfare", "2026-09-30"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.state()).isEqualTo(Signal.State.RESOLVED));
    }

    private static ReleasedContext context(LocalDate readOn, String code) {
        return new ReleasedContext(
                1,
                Pupil.SCHOOL,
                "t-1",
                LocalDate.of(2026, 8, 31),
                null,
                null,
                readOn,
                List.of(new ReleasedContext.Item("FAMILY", "WHAT_HELPED", code, null)));
    }

    @Test
    void whatSpeaksForThePupilIsNamedAndSilenceSaysNothing() {
        Pupil back = new Pupil().ill("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06");
        assertThat(factors(back, "2026-10-30")).containsExactly("attendance.back");
        assertThat(factors(back.enrolledTo("2026-10-09"), "2026-10-30")).isEmpty();
        assertThat(factors(new Pupil().context(context(null, null)), "2026-09-30"))
                .containsExactly("context.what-helped");
        Pupil unknown = new Pupil()
                .ill("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06")
                .registers(registers("2026-08-31", "2026-10-09", true));
        assertThat(factors(unknown, "2026-10-30")).isEmpty();
    }

    private static List<String> factors(Pupil pupil, String asOf) {
        return pupil.outlook(asOf).protective().stream().map(Protective::factor).toList();
    }
}
