package nl.aanwezig.attendance.edfi.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.aanwezig.attendance.registration.BatchOutcome;
import nl.aanwezig.attendance.registration.ItemOutcome;
import nl.aanwezig.attendance.registration.web.BatchAnswer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds up the outcomes of an import. The items that were not accepted go to a file, since there may be as many as the
 * interchange has events; the answer is streamed from it.
 */
final class ImportSpool implements AutoCloseable {

    private final JsonMapper json;
    private final Path file;
    private final JsonGenerator items;
    private long accepted;
    private long duplicate;
    private long rejected;

    ImportSpool(JsonMapper json) throws IOException {
        this.json = json;
        this.file = Files.createTempFile("aanwezig-import", ".json");
        this.items = json.createGenerator(Files.newOutputStream(file));
        items.writeStartArray();
    }

    void add(BatchOutcome outcome) {
        accepted += outcome.accepted();
        duplicate += outcome.duplicate();
        rejected += outcome.rejected();
        for (ItemOutcome each : outcome.others()) {
            items.writePOJO(BatchAnswer.Item.of(each));
        }
    }

    long accepted() {
        return accepted;
    }

    long duplicate() {
        return duplicate;
    }

    long rejected() {
        return rejected;
    }

    /** How many events have been judged: the place of the next one. */
    long judged() {
        return accepted + duplicate + rejected;
    }

    /** Writes a {@link BatchAnswer}. Nothing can be added afterwards. */
    void writeTo(OutputStream out) throws IOException {
        items.writeEndArray();
        items.close();
        JsonGenerator answer = json.createGenerator(out);
        answer.writeStartObject();
        answer.writeNumberProperty("accepted", accepted);
        answer.writeNumberProperty("duplicate", duplicate);
        answer.writeNumberProperty("rejected", rejected);
        answer.writeName("items");
        answer.writeRawValue("");
        answer.flush();
        Files.copy(file, out);
        answer.writeEndObject();
        answer.flush();
    }

    @Override
    public void close() throws IOException {
        items.close();
        Files.deleteIfExists(file);
    }
}
