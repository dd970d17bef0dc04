package nl.aanwezig.attendance.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.aanwezig.attendance.registration.RegistrationDraft;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdFiMappingTest {

    private static final School SCHOOL = new School(
            "Sample High School",
            School.Sector.OTHER,
            null,
            ZoneId.of("America/Chicago"),
            "us",
            School.CountedHour.CLOCK_60,
            360,
            List.of());

    private final EdFiMapping mapping = new EdFiMapping(15, 50);

    @ParameterizedTest(name = "{0}, {1}, days {2}, minutes {3}: {4} {5} {6} {7}")
    @CsvSource({
        "Excused Absence,   Absent excused,   1,    ,    ABSENT, OTHER_AUTHORISED, 360, DAY",
        "Excused Absence,   ,                 ,     ,    ABSENT, OTHER_AUTHORISED, 360, DAY",
        "Excused Absence,   ,                 1.0,  ,    ABSENT, OTHER_AUTHORISED, 360, DAY",
        "Excused Absence,   ,                 0.5,  ,    ABSENT, OTHER_AUTHORISED, 180,",
        "Excused Absence,   ,                 ,     90,  ABSENT, OTHER_AUTHORISED, 90,",
        "Excused Absence,   ,                 1,    90,  ABSENT, OTHER_AUTHORISED, 360, DAY",
        "Unexcused Absence, Absent unexcused, 1,    ,    ABSENT, UNEXPLAINED,      360, DAY",
        "uNEXCUSED aBSENCE, Absent excused,   0.33, ,    ABSENT, UNEXPLAINED,      119,",
        "Tardy,             Absent excused,   ,     ,    LATE,   UNEXPLAINED,      15,",
        "Tardy,             ,                 ,     7,   LATE,   UNEXPLAINED,      7,",
        "Partial,           Absent excused,   ,     10,  ABSENT, OTHER_AUTHORISED, 10,",
        "Partial,           Absent unexcused, ,     10,  ABSENT, UNEXPLAINED,      10,",
        "Partial,           ,                 0.25, ,    ABSENT, UNEXPLAINED,      90,",
        "Early departure,   Excused: dentist, 0.25, ,    ABSENT, OTHER_AUTHORISED, 90,",
    })
    void a_category_becomes_kind_reason_and_minutes(
            String category,
            String reason,
            String days,
            String minutes,
            String kind,
            String code,
            long mapped,
            String dayPart) {
        RegistrationDraft draft = drafted(event(EdFiEvent.Kind.SCHOOL, category, reason, days, minutes, null));
        assertThat(draft.kind()).isEqualTo(kind);
        assertThat(draft.reason()).isEqualTo(code);
        assertThat(draft.minutes()).isEqualTo(mapped);
        assertThat(draft.dayPart()).isEqualTo(dayPart);
        assertThat(draft.lesson()).isNull();
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.recordedAt()).isEqualTo(Instant.parse("2021-11-09T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"In Attendance", "Present"})
    void presence_leaves_nothing_to_record(String category) {
        assertThat(mapping.map(event(EdFiEvent.Kind.SCHOOL, category, null, null, null, null), "s", SCHOOL))
                .isInstanceOf(Submission.Present.class);
    }

    @ParameterizedTest(name = "{0}, days {1}, minutes {2}: {3}")
    @CsvSource({
        "Vacation,        1,    ,    unknown_category",
        ",                1,    ,    missing_field",
        "Partial,         ,     ,    missing_field",
        "Excused Absence, 0,    ,    minutes_out_of_range",
        "Excused Absence, 2,    ,    minutes_out_of_range",
        "Excused Absence, half, ,    invalid_field",
        "Tardy,           ,     ten, invalid_field",
    })
    void what_cannot_be_mapped_is_refused(String category, String days, String minutes, String code) {
        assertThatThrownBy(() ->
                        mapping.map(event(EdFiEvent.Kind.SCHOOL, category, null, days, minutes, null), "s", SCHOOL))
                .isInstanceOf(RejectedException.class)
                .hasMessage(code);
    }

    @Test
    void a_section_is_a_lesson_and_a_long_identifier_is_shortened_the_same_way_each_time() {
        RegistrationDraft shortOne =
                drafted(event(EdFiEvent.Kind.SECTION, "Unexcused Absence", null, null, null, "MATH-1"));
        assertThat(shortOne.lesson()).isEqualTo("MATH-1");
        assertThat(shortOne.minutes()).isEqualTo(50);
        assertThat(shortOne.dayPart()).isNull();
        String longId = "25590100102Trad220ALG112011";
        RegistrationDraft longOne = drafted(event(EdFiEvent.Kind.SECTION, "Tardy", null, null, "9", longId));
        assertThat(longOne.lesson()).hasSize(16).matches("[0-9a-f]+");
        assertThat(longOne.lesson())
                .isEqualTo(drafted(event(EdFiEvent.Kind.SECTION, "Tardy", null, null, "9", longId))
                        .lesson());
    }

    @Test
    void the_id_follows_from_the_natural_key_and_from_nothing_else() {
        EdFiEvent event = event(EdFiEvent.Kind.SCHOOL, "Excused Absence", "one reason", "1", null, null);
        EdFiEvent again = event(EdFiEvent.Kind.SCHOOL, "excused absence", "another", "0.5", null, null);
        EdFiEvent other = event(EdFiEvent.Kind.SCHOOL, "Unexcused Absence", "one reason", "1", null, null);
        assertThat(EdFiMapping.idOf(event))
                .isEqualTo(EdFiMapping.idOf(again))
                .startsWith("edfi-")
                .hasSize(37);
        assertThat(EdFiMapping.idOf(event)).isNotEqualTo(EdFiMapping.idOf(other));
    }

    private RegistrationDraft drafted(EdFiEvent event) {
        return ((Submission.Drafted) mapping.map(event, "255901001", SCHOOL)).draft();
    }

    private static EdFiEvent event(
            EdFiEvent.Kind kind, String category, String reason, String days, String minutes, String section) {
        return new EdFiEvent(
                kind,
                "255901001",
                "604822",
                "2021-11-09",
                category == null ? null : "uri://ed-fi.org/AttendanceEventCategoryDescriptor#" + category,
                reason,
                days,
                minutes,
                null,
                "2021-2022",
                "Fall",
                section);
    }
}
