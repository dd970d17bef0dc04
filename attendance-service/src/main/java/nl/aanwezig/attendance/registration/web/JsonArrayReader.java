package nl.aanwezig.attendance.registration.web;

import java.io.InputStream;
import java.util.List;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.attendance.web.JsonArray;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array of registrations. */
record JsonArrayReader(JsonMapper json, int maxItems) implements BatchReader {

    @Override
    public List<Submission> read(InputStream body, RegistrationDecoder decoder) {
        return new JsonArray(json, maxItems).read(body, decoder::decode);
    }
}
