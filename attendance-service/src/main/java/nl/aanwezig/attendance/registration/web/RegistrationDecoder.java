package nl.aanwezig.attendance.registration.web;

import java.util.Set;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.input.Fields;
import nl.aanwezig.attendance.registration.RegistrationDraft;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a submission of one JSON object; NDJSON lines and CSV rows become such an object first. */
final class RegistrationDecoder {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "revision",
            "pupilId",
            "date",
            "lesson",
            "dayPart",
            "from",
            "minutes",
            "kind",
            "reason",
            "status",
            "recordedAt");
    /** Longest text that is looked at: longer is over-long in every field. */
    private static final int MAX_TEXT = 4_000;

    private final String schoolId;

    /** @param schoolId the school whose registrations these are */
    RegistrationDecoder(String schoolId) {
        this.schoolId = schoolId;
    }

    Submission decode(JsonNode item) {
        try {
            Fields fields = Fields.of(item, FIELDS);
            return new Submission.Drafted(new RegistrationDraft(
                    schoolId,
                    fields.text("id", Identifiers.MAX_LENGTH),
                    fields.wholeNumber("revision"),
                    fields.text("pupilId", Identifiers.MAX_LENGTH),
                    fields.date("date"),
                    fields.optionalTextOrNumber("lesson", MAX_TEXT),
                    fields.optionalText("dayPart", MAX_TEXT),
                    fields.optionalTime("from"),
                    fields.wholeNumber("minutes"),
                    fields.text("kind", MAX_TEXT),
                    fields.text("reason", MAX_TEXT),
                    fields.text("status", MAX_TEXT),
                    fields.instant("recordedAt")));
        } catch (RejectedException e) {
            return new Submission.Unreadable(id(item), e.rejection());
        }
    }

    static Submission malformed() {
        return new Submission.Unreadable(null, Rejection.of(RejectionCode.MALFORMED_ITEM));
    }

    private static @Nullable String id(JsonNode item) {
        JsonNode id = item.get("id");
        return id != null && id.isString() ? id.asString() : null;
    }
}
