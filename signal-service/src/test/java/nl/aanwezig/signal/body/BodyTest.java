package nl.aanwezig.signal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.aanwezig.starter.problem.ProblemException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BodyTest {

    @Test
    void whatIsAsAgreedIsRead() {
        Body body = body("{\"id\":\"a-1\",\"date\":\"2026-11-20\",\"code\":\"MONDAY\"}");
        assertThat(body.requiredId("id")).isEqualTo("a-1");
        assertThat(body.requiredDate("date")).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(body.requiredCode("code", DayOfWeek.class, "unknown_day")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(body("{}").id("id")).isNull();
    }

    @Test
    void whatIsNotIsRefusedWithTheNameOfTheFieldAndNotItsContent() {
        refused("{}", body -> body.requiredId("id"), "missing_field", "id");
        refused("{\"id\":null}", body -> body.requiredId("id"), "missing_field", "id");
        refused("{\"id\":\"no good\"}", body -> body.requiredId("id"), "invalid_field", "id");
        refused("{\"id\":\"111222333\"}", body -> body.requiredId("id"), "invalid_field", "id");
        refused("{\"id\":7}", body -> body.requiredId("id"), "invalid_field", "id");
        refused("{\"date\":\"20-11-2026\"}", body -> body.requiredDate("date"), "invalid_field", "date");
        refused(
                "{\"code\":\"SECRET\"}",
                body -> body.requiredCode("code", DayOfWeek.class, "unknown_day"),
                "unknown_day",
                "code");
    }

    @Test
    void whatIsWrongInAnArrayIsNamedWithItsPlace() {
        String json = "{\"items\":[{\"minutes\":50},{\"minutes\":0}]}";
        List<Body> items =
                Body.of(new JsonMapper().readTree(json), Set.of("items")).objects("items", Set.of("minutes"), 2);
        assertThat(items.getFirst().requiredInt("minutes", 1, 1440)).isEqualTo(50);
        assertThatThrownBy(() -> items.getLast().requiredInt("minutes", 1, 1440))
                .hasMessage("items[1].minutes must be a whole number from 1 to 1440");
        assertThatThrownBy(() -> Body.of(new JsonMapper().readTree(json), Set.of("items"))
                        .objects("items", Set.of("minutes"), 1))
                .hasMessage("items must be an array of 1 to 1");
        assertThatThrownBy(() -> Body.of(new JsonMapper().readTree("{\"items\":[7]}"), Set.of("items"))
                        .objects("items", Set.of("minutes"), 1))
                .hasMessage("items[0] must be an object");
    }

    @Test
    void aFieldThatNobodyReadsIsRefused() {
        assertThatThrownBy(() -> body("{\"remark\":\"free text\"}"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("unknown_field"));
        assertThatThrownBy(() -> body("[]"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("malformed_body"));
    }

    private static void refused(String json, Consumer<Body> read, String code, String field) {
        assertThatThrownBy(() -> read.accept(body(json))).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(field).doesNotContain("SECRET", "no good", "111222333");
        });
    }

    private static Body body(String json) {
        return Body.of(new JsonMapper().readTree(json), Set.of("id", "date", "code"));
    }
}
