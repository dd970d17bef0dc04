package nl.aanwezig.signal.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.yaml.TestPolicies;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final String RULE = "nl.unauthorised-16h";

    private final Assessor assessor = new Assessor(TestPolicies::all);
    private final Map<String, School> schools = Map.of(
            "school-a",
            new School(
                    "school-a",
                    1,
                    ZoneId.of("Europe/Amsterdam"),
                    "nl-vo",
                    School.CountedHour.LESSON,
                    330,
                    new SchoolCalendar(List.of())));
    private Ledger ledger = Ledger.empty("p-1")
            .with(new Enrolments(
                    1,
                    List.of(new Enrolment(
                            "school-a",
                            LocalDate.of(2026, 8, 1),
                            null,
                            "2B",
                            "m-1",
                            false,
                            new AgeRegime(
                                    LocalDate.of(2017, 4, 1),
                                    LocalDate.of(2029, 7, 31),
                                    LocalDate.of(2030, 3, 14),
                                    LocalDate.of(2039, 3, 13))))));

    @Test
    void itSaysHowFarFromALimitThePupilIsAndWouldBe() {
        lessons("r-", 10, Reason.UNEXPLAINED);
        WhatIf whatIf = whatIf(imagined("x-", 4, Reason.UNEXPLAINED, Registration.Status.RECORDED));
        Distance distance = distance(whatIf);
        assertThat(distance.now()).isEqualByComparingTo("10");
        assertThat(distance.then()).isEqualByComparingTo("14");
        assertThat(distance.limit()).isEqualByComparingTo("16");
        assertThat(distance.toGo()).isEqualByComparingTo("2");
        assertThat(whatIf.raised()).extracting(Signal::rule).doesNotContain(RULE);
    }

    @Test
    void itSaysWhatWouldBeRaised() {
        lessons("r-", 10, Reason.UNEXPLAINED);
        WhatIf whatIf = whatIf(imagined("x-", 6, Reason.UNEXPLAINED, Registration.Status.RECORDED));
        assertThat(whatIf.raised()).extracting(Signal::rule).contains(RULE);
        assertThat(whatIf.then().level()).isEqualTo(Level.URGENT);
        assertThat(whatIf.now().level()).isNotEqualTo(Level.URGENT);
    }

    @Test
    void itSaysWhatACorrectionWouldTakeAway() {
        lessons("r-", 16, Reason.UNEXPLAINED);
        WhatIf whatIf = whatIf(imagined("r-", 1, Reason.ILL, Registration.Status.RECORDED));
        assertThat(whatIf.gone()).extracting(Signal::rule).contains(RULE);
        assertThat(distance(whatIf).toGo()).isEqualByComparingTo("1");
    }

    @Test
    void theLedgerThatItIsAskedAboutStaysAsItIs() {
        lessons("r-", 3, Reason.UNEXPLAINED);
        Ledger before = ledger;
        List<Registration> registrations = List.copyOf(ledger.registrations());
        whatIf(imagined("r-", 3, Reason.ILL, Registration.Status.WITHDRAWN));
        assertThat(ledger).isSameAs(before);
        assertThat(ledger.registrations()).isEqualTo(registrations);
    }

    @Test
    void whatIsLeftIsRoundedUpSoThatItNeverLooksLikeNothing() {
        Distance distance =
                Distance.of(RULE, null, null, new nl.aanwezig.signal.assessment.Measured(15_999, 1000, 16, "hours"));
        assertThat(distance.toGo()).isEqualTo(new BigDecimal("0.01"));
    }

    private WhatIf whatIf(List<Registration> imagined) {
        Ledger then = Hypothesis.with(ledger, imagined);
        return WhatIf.of(
                assessor.assess(ledger, schools, MONDAY),
                assessor.outlook(ledger, schools, Registers.UNKNOWN, MONDAY),
                assessor.assess(then, schools, MONDAY),
                assessor.outlook(then, schools, Registers.UNKNOWN, MONDAY));
    }

    private static Distance distance(WhatIf whatIf) {
        return whatIf.rules().stream()
                .filter(each -> each.rule().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private void lessons(String prefix, int count, Reason reason) {
        imagined(prefix, count, reason, Registration.Status.RECORDED).forEach(each -> ledger = ledger.with(each));
    }

    private static List<Registration> imagined(String prefix, int count, Reason reason, Registration.Status status) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Registration(
                        "school-a",
                        prefix + i,
                        1,
                        (int) MONDAY.toEpochDay(),
                        "" + i,
                        null,
                        50,
                        Registration.Kind.ABSENT,
                        reason,
                        status,
                        0L))
                .toList();
    }
}
