package nl.aanwezig.attendance.registration.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import nl.aanwezig.attendance.registration.RegistrationDraft;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.starter.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BatchReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADER =
            "id,revision,pupilId,date,lesson,dayPart,from,minutes,kind,reason,status,recordedAt";
    private static final String ROW = "r-1,1,p-1,2026-11-20,3,,10:20,50,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z";
    private static final String ITEM = """
            {"id":"r-1","revision":1,"pupilId":"p-1","date":"2026-11-20","lesson":"3","from":"10:20","minutes":50,\
            "kind":"ABSENT","reason":"ILL","status":"RECORDED","recordedAt":"2026-11-20T10:41:12+01:00"}""";

    private final BatchReader array = new JsonArrayReader(JSON, 3);
    private final BatchReader lines = new NdjsonReader(JSON, 3);
    private final BatchReader csv = new CsvReader(JSON, 3);

    @Test
    void the_three_formats_say_the_same() {
        RegistrationDraft draft = draft(read(array, "[" + ITEM + "]").getFirst());
        assertThat(draft.lesson()).isEqualTo("3");
        assertThat(draft(read(lines, ITEM + "\r\n").getFirst())).isEqualTo(draft);
        assertThat(draft(read(csv, HEADER + "\n" + ROW).getFirst())).isEqualTo(draft);
        assertThat(draft(read(csv, "\uFEFF" + (HEADER + "\r\n" + ROW + "\r\n").replace(',', ';'))
                        .getFirst()))
                .isEqualTo(draft);
    }

    @Test
    void csv_columns_come_in_any_order_and_may_be_quoted_and_cells_at_the_end_may_be_missing() {
        List<Submission> items = read(csv, "\"id\",revision,note\n\"r-1\",1\nr-2,1,\"a, note\"\n");
        assertThat(items).extracting(BatchReaderTest::code).containsExactly("missing_field", "unknown_field");
    }

    @Test
    void a_row_with_more_cells_than_columns_is_malformed() {
        assertThat(read(csv, "id,revision\nr-1,1,2\n"))
                .extracting(BatchReaderTest::code)
                .containsExactly("malformed_item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r-1,1,p-1", "id,id", "\"id"})
    void csv_without_a_header_is_refused_as_a_whole(String body) {
        assertThatThrownBy(() -> read(csv, body)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[", "[1", "[]]", "[{]", "[] x"})
    void a_body_that_is_no_array_is_refused_as_a_whole(String body) {
        assertThatThrownBy(() -> read(array, body))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("malformed_body"));
    }

    @Test
    void one_item_too_many_is_refused_in_each_format() {
        assertThat(read(array, "[1,2,3]")).hasSize(3);
        for (ProblemException e :
                List.of(refusal(array, "[1,2,3,4]"), refusal(lines, "1\n2\n3\n4"), refusal(csv, "id\n1\n2\n3\n4"))) {
            assertThat(e.code()).isEqualTo("batch_too_large");
            assertThat(e.status().value()).isEqualTo(413);
        }
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "id, 7, invalid_field",
        "id, null, missing_field",
        "id, '\"\"', missing_field",
        "revision, '\"1\"', invalid_field",
        "revision, 1.5, invalid_field",
        "revision, 1e99, invalid_field",
        "revision, 99999999999999999999, invalid_field",
        "pupilId, null, missing_field",
        "date, '\"20-11-2026\"', invalid_field",
        "date, '\"2026-02-30\"', invalid_field",
        "date, '\"9999-01-01\"', invalid_field",
        "lesson, true, invalid_field",
        "lesson, [1], invalid_field",
        "dayPart, 1, invalid_field",
        "from, '\"25:00\"', invalid_field",
        "from, '\"8 uur\"', invalid_field",
        "minutes, '\"50\"', invalid_field",
        "kind, null, missing_field",
        "reason, {}, invalid_field",
        "status, null, missing_field",
        "recordedAt, '\"2026-11-20T10:00:00\"', invalid_field",
        "recordedAt, '\"2026-11-20\"', invalid_field",
        "remarks, '\"text\"', unknown_field",
    })
    void a_field_of_the_wrong_form_refuses_the_item_and_names_the_field(String field, String value, String code) {
        String item = ITEM.contains("\"" + field + "\"")
                ? ITEM.replaceAll("\"" + field + "\":(\"[^\"]*\"|\\d+)", "\"" + field + "\":" + value)
                : ITEM.replace("{", "{\"" + field + "\":" + value + ",");
        Submission.Unreadable refused =
                (Submission.Unreadable) read(lines, item).getFirst();
        assertThat(refused.rejection().code().code()).isEqualTo(code);
        assertThat(refused.rejection().field()).isEqualTo(field.equals("remarks") ? null : field);
    }

    private static List<Submission> read(BatchReader reader, String body) {
        return reader.read(new ByteArrayInputStream(body.getBytes(UTF_8)), new RegistrationDecoder("school-a"));
    }

    private static ProblemException refusal(BatchReader reader, String body) {
        try {
            read(reader, body);
        } catch (ProblemException e) {
            return e;
        }
        throw new AssertionError("was not refused");
    }

    private static RegistrationDraft draft(Submission submission) {
        return ((Submission.Drafted) submission).draft();
    }

    private static String code(Submission submission) {
        return ((Submission.Unreadable) submission).rejection().code().code();
    }
}
