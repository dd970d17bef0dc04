package nl.aanwezig.attendance.web;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body that is one JSON array, item by item: the whole of it is never in memory as a tree. */
public record JsonArray(JsonMapper json, int maxItems) {

    private static final String EXPECTED = "the body must be one JSON array of items";

    /** @throws nl.aanwezig.starter.problem.ProblemException 400 {@code malformed_body}, 413 {@code batch_too_large} */
    public <T> List<T> read(InputStream body, Function<JsonNode, T> decoder) {
        Batch<T> batch = new Batch<>(maxItems);
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw Batch.malformedBody(EXPECTED);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                batch.add(decoder.apply(parser.readValueAsTree()));
            }
            if (parser.nextToken() != null) {
                throw Batch.malformedBody(EXPECTED);
            }
        } catch (JacksonException e) {
            throw Batch.malformedBody(EXPECTED);
        }
        return batch.items();
    }
}
