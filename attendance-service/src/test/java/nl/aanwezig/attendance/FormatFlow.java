package nl.aanwezig.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.aanwezig.attendance.RunningService.Answer;
import org.junit.jupiter.api.Test;

/** The three formats of a batch, and the limits on a body. */
abstract class FormatFlow extends RegistrationFlow {

    @Test
    void newline_delimited_json_loses_only_the_broken_line() {
        String pupil = enrol("ndjson-1");
        String body = Sent.registration("nd-1", pupil).json() + "\n\n{broken\n"
                + Sent.registration("nd-2", pupil).json();
        Answer answer = service.post(token, SCHOOL + "/registrations", "application/x-ndjson", body);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().path("items").get(0).path("code").asString()).isEqualTo("malformed_item");
        assertThat(answer.body().path("items").get(0).path("index").asInt()).isEqualTo(1);
    }

    @Test
    void csv_says_the_same_as_json_and_loses_only_the_broken_row() {
        String pupil = enrol("csv-1");
        String body = """
                id,revision,pupilId,date,lesson,dayPart,from,minutes,kind,reason,status,recordedAt
                csv-1,1,%1$s,2026-11-20,3,,10:20,50,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                csv-2,one,%1$s,2026-11-20,,DAY,,360,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                "csv-3,1,%1$s,2026-11-20,3,,10:20,50,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                csv-4,1,%1$s,2026-11-20,,DAY,,360,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                """.formatted(pupil);
        Answer answer = service.post(token, SCHOOL + "/registrations", "text/csv;charset=utf-8", body);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().path("rejected").asInt()).isEqualTo(2);
        assertThat(current(pupil)).hasSize(2);
        assertThat(current(pupil).get(1).path("lesson").asString()).isEqualTo("3");
    }

    @Test
    void a_body_that_is_no_array_or_of_another_type_is_refused_as_a_whole() {
        assertThat(service.post(token, SCHOOL + "/registrations", "application/json", "[{\"id\":")
                        .code())
                .isEqualTo("malformed_body");
        assertThat(service.post(token, SCHOOL + "/registrations", "application/json", "{}")
                        .code())
                .isEqualTo("malformed_body");
        assertThat(service.post(token, SCHOOL + "/registrations", "text/csv", "")
                        .code())
                .isEqualTo("malformed_body");
        assertThat(service.post(token, SCHOOL + "/registrations", "text/plain", "x")
                        .status())
                .isEqualTo(415);
        assertThat(service.post(token, SCHOOL + "/registrations", "application/json", "[]")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void too_many_items_and_too_many_bytes_are_413_with_and_without_a_length() {
        String items = IntStream.range(0, 5001)
                .mapToObj(i -> Sent.registration("many-" + i, "nobody").json())
                .collect(Collectors.joining(",", "[", "]"));
        Answer many = service.post(token, SCHOOL + "/registrations", "application/json", items);
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.code()).isEqualTo("batch_too_large");

        String large = "[" + " ".repeat(11 * 1024 * 1024) + "]";
        Answer announced = service.post(token, SCHOOL + "/registrations", "application/json", large);
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.code()).isEqualTo("body_too_large");
        for (String type : List.of("application/json", "application/x-ndjson", "text/csv")) {
            Answer chunked = service.postChunked(token, SCHOOL + "/registrations", type, stream(large));
            assertThat(chunked.status()).as(type).isEqualTo(413);
            assertThat(chunked.code()).isEqualTo("body_too_large");
        }
    }
}
