package nl.aanwezig.attendance.register.web;

import java.util.Set;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.input.Fields;
import nl.aanwezig.attendance.register.Register;
import nl.aanwezig.attendance.register.RegisterSubmission;
import nl.aanwezig.attendance.rejection.RejectedException;
import tools.jackson.databind.JsonNode;

/**
 * Makes a submission of one JSON object.
 *
 * @param schoolId the school whose registers these are
 */
record RegisterDecoder(String schoolId) {

    private static final Set<String> FIELDS = Set.of("date", "group", "lesson", "takenAt");
    /** Longest text that is looked at: longer is over-long in every field. */
    private static final int MAX_TEXT = 4_000;

    RegisterSubmission decode(JsonNode item) {
        try {
            Fields fields = Fields.of(item, FIELDS);
            return new RegisterSubmission.Readable(new Register(
                    schoolId,
                    fields.date("date"),
                    fields.text("group", Identifiers.MAX_LENGTH),
                    fields.optionalTextOrNumber("lesson", MAX_TEXT),
                    fields.optionalInstant("takenAt")));
        } catch (RejectedException e) {
            return new RegisterSubmission.Unreadable(e.rejection());
        }
    }
}
