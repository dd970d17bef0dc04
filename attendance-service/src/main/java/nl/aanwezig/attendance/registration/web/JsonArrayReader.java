package nl.aanwezig.attendance.registration.web;

import java.io.InputStream;
import java.util.List;
import nl.aanwezig.attendance.registration.Submission;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array of registrations. */
record JsonArrayReader(JsonMapper json, int maxItems) implements BatchReader {

    private static final String EXPECTED = "the body must be one JSON array of registrations";

    @Override
    public List<Submission> read(InputStream body, RegistrationDecoder decoder) {
        Batch batch = new Batch(maxItems);
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw BatchReader.malformedBody(EXPECTED);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                batch.add(decoder.decode(parser.readValueAsTree()));
            }
            if (parser.nextToken() != null) {
                throw BatchReader.malformedBody(EXPECTED);
            }
        } catch (JacksonException e) {
            throw BatchReader.malformedBody(EXPECTED);
        }
        return batch.items();
    }
}
