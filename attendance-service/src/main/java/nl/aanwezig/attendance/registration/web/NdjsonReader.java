package nl.aanwezig.attendance.registration.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.attendance.web.Batch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One registration a line; empty lines are no items. */
record NdjsonReader(JsonMapper json, int maxItems) implements BatchReader {

    @Override
    public List<Submission> read(InputStream body, RegistrationDecoder decoder) {
        Batch<Submission> batch = new Batch<>(maxItems);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    batch.add(item(line, decoder));
                }
            }
        } catch (IOException e) {
            throw Batch.malformedBody("the body could not be read to its end");
        }
        return batch.items();
    }

    private Submission item(String line, RegistrationDecoder decoder) {
        try {
            return decoder.decode(json.readTree(line));
        } catch (JacksonException e) {
            return RegistrationDecoder.malformed();
        }
    }
}
