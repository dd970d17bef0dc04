package nl.aanwezig.attendance.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.aanwezig.attendance.enrolment.AgeRegime;
import nl.aanwezig.attendance.enrolment.Enrolment;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.registration.Registration.Kind;
import nl.aanwezig.attendance.registration.Registration.Reason;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The further reason codes as they ship, in {@code reason-codes.yaml}; domain.md 4. */
class ReasonCodesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:41:12Z");

    private final ReasonCodes codes = shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "G, HOLIDAY_NOT_GRANTED",
        "N, UNEXPLAINED",
        "O, OTHER_UNAUTHORISED",
        "U, OTHER_UNAUTHORISED",
        "C, LEAVE_GRANTED",
        "C1, LEAVE_GRANTED",
        "C2, OTHER_AUTHORISED",
        "J1, LEAVE_GRANTED",
        "S, LEAVE_GRANTED",
        "T, OTHER_AUTHORISED",
        "E, SUSPENDED",
        "I, ILL",
        "M, MEDICAL_APPOINTMENT",
        "R, RELIGIOUS",
        "B, SCHOOL_ACTIVITY",
        "K, SCHOOL_ACTIVITY",
        "P, SCHOOL_ACTIVITY",
        "V, SCHOOL_ACTIVITY",
        "W, SCHOOL_ACTIVITY",
    })
    void a_letter_of_England_means_a_reason_and_travels_along(String letter, Reason reason) {
        Registration registration = admitted("england", letter, Kind.ABSENT);
        assertThat(registration.reason()).isEqualTo(reason);
        assertThat(registration.sourceReason()).isEqualTo(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "\\", "L", "X", "D", "Q", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Z", "#"})
    void a_code_that_records_no_absence_is_refused_as_such(String code) {
        assertThat(judged("england", code, Kind.ABSENT)).isEqualTo(refused(RejectionCode.NOT_AN_ABSENCE, "reason"));
    }

    @Test
    void late_before_the_registers_close_is_a_letter_for_lateness_only() {
        assertThat(admitted("england", "L", Kind.LATE).sourceReason()).isEqualTo("L");
        assertThat(judged("england", "U", Kind.LATE)).isEqualTo(refused(RejectionCode.INVALID_FIELD, "kind"));
    }

    @Test
    void the_codes_of_the_topic_stay_and_carry_no_source() {
        Registration registration = admitted("england", "ILL", Kind.ABSENT);
        assertThat(registration.reason()).isEqualTo(Reason.ILL);
        assertThat(registration.sourceReason()).isNull();
    }

    @Test
    void a_letter_that_is_none_is_refused_like_any_unknown_code() {
        assertThat(judged("england", "F", Kind.ABSENT)).isEqualTo(refused(RejectionCode.UNKNOWN_REASON, "reason"));
        assertThat(judged("england", "g", Kind.ABSENT)).isEqualTo(refused(RejectionCode.FREE_TEXT, "reason"));
    }

    @Test
    void the_letters_are_for_schools_of_their_policy() {
        assertThat(judged("nl-vo", "G", Kind.ABSENT)).isEqualTo(refused(RejectionCode.UNKNOWN_REASON, "reason"));
        assertThat(judged("nl-vo", "/", Kind.ABSENT)).isEqualTo(refused(RejectionCode.FREE_TEXT, "reason"));
        assertThat(judged("flanders", "G", Kind.ABSENT)).isEqualTo(refused(RejectionCode.UNKNOWN_REASON, "reason"));
    }

    @Test
    void code_B_of_Flanders_is_unauthorised_and_that_of_England_is_approved() {
        assertThat(admitted("flanders", "B", Kind.ABSENT).reason()).isEqualTo(Reason.OTHER_UNAUTHORISED);
        assertThat(admitted("england", "B", Kind.ABSENT).reason()).isEqualTo(Reason.SCHOOL_ACTIVITY);
    }

    @Test
    void a_code_counts_while_it_is_in_use() {
        LocalDate last = LocalDate.of(2024, 8, 18);
        assertThat(codes.find("england", "C1", last)).isEmpty();
        assertThat(codes.find("england", "C1", last.plusDays(1))).isPresent();
        assertThat(codes.find("england", "G", last)).isPresent();
    }

    @Test
    void an_own_pack_uses_the_codes_of_the_shipped_one_that_is_named_for_it() {
        ReasonCodes own = codes.alsoFor(Map.of("england-oak", "england"));
        assertThat(own.find("england-oak", "G", DATE))
                .isEqualTo(codes.find("england", "G", DATE))
                .isPresent();
        assertThatThrownBy(() -> codes.alsoFor(Map.of("ours", "nl-vo"))).hasMessageContaining("nl-vo");
    }

    @Test
    void a_code_with_two_meanings_on_one_day_is_refused_and_one_that_changes_is_not() {
        ReasonCodes.Code before = new ReasonCodes.Code("A", null, Reason.ILL, null, DATE, DATE.plusDays(9));
        ReasonCodes.Code after = new ReasonCodes.Code("A", false, null, null, DATE.plusDays(10), null);
        ReasonCodes changed = new ReasonCodes(Map.of("x", List.of(before, after)));
        assertThat(changed.find("x", "A", DATE.plusDays(9))).contains(before);
        assertThat(changed.find("x", "A", DATE.plusDays(10))).contains(after);
        ReasonCodes.Code overlapping = new ReasonCodes.Code("A", false, null, null, DATE.plusDays(9), null);
        assertThatThrownBy(() -> new ReasonCodes(Map.of("x", List.of(before, overlapping))))
                .hasMessageContaining("two meanings");
    }

    @Test
    void a_code_says_a_reason_or_that_it_is_no_absence() {
        assertThatThrownBy(() -> new ReasonCodes.Code("A", null, null, null, DATE, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReasonCodes.Code("A", false, Reason.ILL, null, DATE, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Registration admitted(String policy, String reason, Kind kind) {
        return ((Verdict.Admitted) judged(policy, reason, kind)).registration();
    }

    private Verdict judged(String policy, String reason, Kind kind) {
        LocalDate first = LocalDate.of(2026, 8, 1);
        LocalDate last = LocalDate.of(2027, 7, 31);
        School school = new School(
                "Example School",
                School.Sector.OTHER,
                null,
                ZoneId.of("Europe/London"),
                policy,
                School.CountedHour.CLOCK_60,
                360,
                List.of());
        Enrolments pupil = Enrolments.with(
                null,
                new Enrolment("school-e", first, last, "1B", "m-1", false, new AgeRegime(first, last, last, last)));
        Admission admission = new Admission(Map.of("school-e", school), Map.of("p-1", pupil), NOW, 10, codes);
        return admission.judge(new Submission.Drafted(new RegistrationDraft(
                "school-e", "r-1", 1, "p-1", DATE, null, "MORNING", null, 180, kind.name(), reason, "RECORDED", NOW)));
    }

    private static Verdict refused(RejectionCode code, String field) {
        return new Verdict.Refused(new Rejection(code, field));
    }

    private static ReasonCodes shipped() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("reason-codes", new ClassPathResource("reason-codes.yaml"))
                    .forEach(sources::addLast);
            return new Binder(
                            ConfigurationPropertySources.from(sources),
                            null,
                            ApplicationConversionService.getSharedInstance())
                    .bind("aanwezig.reason-codes", ReasonCodes.class)
                    .get();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
