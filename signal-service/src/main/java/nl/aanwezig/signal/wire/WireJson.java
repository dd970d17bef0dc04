package nl.aanwezig.signal.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.aanwezig.signal.assessment.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the topics carry it (contracts/schemas). Reading something that is not of the shape says so by exception. */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // Records speak by their components; isOpen() and the like are questions, no fields.
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Text.class, TextAsMap.class)
            .build();

    private WireJson() {}

    private abstract static class TextAsMap {
        @JsonCreator
        TextAsMap(Map<String, String> byLanguage) {}

        @JsonValue
        abstract Map<String, String> byLanguage();
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** @throws UnreadableException when the bytes are no JSON of that shape */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadableException("malformed_json");
            }
            return value;
        } catch (JacksonException e) {
            throw new UnreadableException(reasonOf(e));
        }
    }

    // Names the field, never its content.
    private static String reasonOf(JacksonException e) {
        String field = e.getPath().isEmpty() ? "" : " " + e.getPathReference().replaceAll(".*\\[\"|\"].*", "");
        return "malformed_json" + field;
    }
}
