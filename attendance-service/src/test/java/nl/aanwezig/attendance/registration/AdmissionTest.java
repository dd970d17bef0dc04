package nl.aanwezig.attendance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.aanwezig.attendance.enrolment.AgeRegime;
import nl.aanwezig.attendance.enrolment.Enrolment;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdmissionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    /** 00:30 on 23 November in Amsterdam, still the 22nd in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

    private final Admission admission =
            new Admission(Map.of("school-a", school()), Map.of("p-1", pupil(LAST)), NOW, 10, ReasonCodes.NONE);

    private record Change(UnaryOperator<Draft> of) {}

    /** A mutable twin of the draft, so that a case names only what it is about. */
    private static final class Draft {
        private String schoolId = "school-a";
        private String id = "r-1";
        private long revision = 1;
        private String pupilId = "p-1";
        private LocalDate date = LocalDate.of(2026, 11, 20);
        private String lesson = "3";
        private String dayPart;
        private long minutes = 50;
        private String kind = "ABSENT";
        private String reason = "ILL";
        private String status = "RECORDED";

        private Submission submission() {
            return new Submission.Drafted(new RegistrationDraft(
                    schoolId, id, revision, pupilId, date, lesson, dayPart, null, minutes, kind, reason, status, NOW));
        }
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @MethodSource("refusals")
    void is_refused_with_its_code_and_field(String name, RejectionCode code, String field, Change change) {
        Verdict verdict = admission.judge(change.of().apply(new Draft()).submission());
        assertThat(verdict).isEqualTo(new Verdict.Refused(new Rejection(code, field)));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("another school", RejectionCode.UNKNOWN_SCHOOL, null, d -> d.schoolId = "school-x"),
                refused("not enrolled", RejectionCode.UNKNOWN_PUPIL, "pupilId", d -> d.pupilId = "p-2"),
                refused(
                        "the day before",
                        RejectionCode.DATE_OUTSIDE_ENROLMENT,
                        "date",
                        d -> d.date = FIRST.minusDays(1)),
                refused(
                        "11 days ahead of the local date",
                        RejectionCode.DATE_IN_FUTURE,
                        "date",
                        d -> d.date = LocalDate.of(2026, 12, 4)),
                refused("no minutes", RejectionCode.MINUTES_OUT_OF_RANGE, "minutes", d -> d.minutes = 0),
                refused("over a day", RejectionCode.MINUTES_OUT_OF_RANGE, "minutes", d -> d.minutes = 1441),
                refused("unknown code", RejectionCode.UNKNOWN_REASON, "reason", d -> d.reason = "FLU"),
                refused("lower case", RejectionCode.FREE_TEXT, "reason", d -> d.reason = "ill"),
                refused("a sentence", RejectionCode.FREE_TEXT, "reason", d -> d.reason = "HAD A COLD"),
                refused("a long word", RejectionCode.FREE_TEXT, "reason", d -> d.reason = "A".repeat(41)),
                refused("kind", RejectionCode.UNKNOWN_KIND, "kind", d -> d.kind = "PRESENT"),
                refused("status", RejectionCode.UNKNOWN_STATUS, "status", d -> d.status = "DELETED"),
                refused("part of day", RejectionCode.UNKNOWN_DAY_PART, "dayPart", d -> {
                    d.lesson = null;
                    d.dayPart = "EVENING";
                }),
                refused("lesson and part of day", RejectionCode.INVALID_FIELD, "dayPart", d -> d.dayPart = "DAY"),
                refused("long lesson", RejectionCode.FIELD_TOO_LONG, "lesson", d -> d.lesson = "x".repeat(17)),
                refused("lesson in words", RejectionCode.INVALID_FIELD, "lesson", d -> d.lesson = "third one"),
                refused("negative revision", RejectionCode.INVALID_FIELD, "revision", d -> d.revision = -1),
                refused("huge revision", RejectionCode.INVALID_FIELD, "revision", d -> d.revision = 1L << 31),
                refused("BSN as id", RejectionCode.BSN_REFUSED, "id", d -> d.id = "111222333"),
                refused("BSN as pupil", RejectionCode.BSN_REFUSED, "pupilId", d -> d.pupilId = "111222333"),
                refused("long id", RejectionCode.FIELD_TOO_LONG, "id", d -> d.id = "x".repeat(65)));
    }

    @Test
    void the_first_and_the_last_day_of_the_enrolment_are_inside() {
        Admission late =
                new Admission(Map.of("school-a", school()), Map.of("p-1", pupil(LAST)), NOW, 366, ReasonCodes.NONE);
        for (LocalDate date : List.of(FIRST, LAST)) {
            Draft draft = new Draft();
            draft.date = date;
            assertThat(late.judge(draft.submission())).isInstanceOf(Verdict.Admitted.class);
        }
    }

    @Test
    void the_local_date_of_the_school_decides_what_is_the_future() {
        Draft draft = new Draft();
        draft.date = LocalDate.of(2026, 12, 3); // ten days after the 23rd, eleven after the 22nd
        assertThat(admission.judge(draft.submission())).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void a_withdrawal_is_admitted_after_the_enrolment_was_cut_short() {
        Admission cut = new Admission(
                Map.of("school-a", school()),
                Map.of("p-1", pupil(LocalDate.of(2026, 10, 1))),
                NOW,
                10,
                ReasonCodes.NONE);
        Draft draft = new Draft();
        assertThat(cut.judge(draft.submission())).isInstanceOf(Verdict.Refused.class);
        draft.status = "WITHDRAWN";
        assertThat(cut.judge(draft.submission())).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void presence_is_judged_and_nothing_is_recorded() {
        LocalDate date = LocalDate.of(2026, 11, 20);
        assertThat(admission.judge(new Submission.Present("e", "school-a", "p-1", date)))
                .isEqualTo(new Verdict.NothingToRecord("school-a", date));
        assertThat(admission.judge(new Submission.Present("e", "school-a", "p-2", date)))
                .isInstanceOf(Verdict.Refused.class);
    }

    private static Arguments refused(
            String name, RejectionCode code, String field, java.util.function.Consumer<Draft> change) {
        return Arguments.of(name, code, field, new Change(draft -> {
            change.accept(draft);
            return draft;
        }));
    }

    @Test
    void a_school_reports_about_a_date_that_has_come_by_what_is_in_order_alone() {
        Draft today = new Draft();
        today.date = LocalDate.of(2026, 11, 23);
        Draft ahead = new Draft();
        ahead.date = LocalDate.of(2026, 11, 24);
        Draft refused = new Draft();
        refused.kind = "AWAY";
        Submission present = new Submission.Present("e-1", "school-a", "p-1", LocalDate.of(2026, 11, 20));
        assertThat(Stream.of(today.submission(), ahead.submission(), refused.submission(), present)
                        .map(admission::judge)
                        .map(admission::reportedBy)
                        .flatMap(java.util.Optional::stream))
                .containsExactly(
                        new ReportedDate("school-a", LocalDate.of(2026, 11, 23)),
                        new ReportedDate("school-a", LocalDate.of(2026, 11, 20)));
    }

    private static School school() {
        return new School(
                "Voorbeeldcollege",
                School.Sector.VO,
                null,
                ZoneId.of("Europe/Amsterdam"),
                "nl-vo",
                School.CountedHour.LESSON,
                360,
                List.of());
    }

    private static Enrolments pupil(LocalDate until) {
        AgeRegime regime = new AgeRegime(FIRST, LAST, LAST, LAST);
        return Enrolments.with(null, new Enrolment("school-a", FIRST, until, "1B", "m-1", false, regime));
    }
}
