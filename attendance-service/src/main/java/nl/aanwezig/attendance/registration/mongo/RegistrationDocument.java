package nl.aanwezig.attendance.registration.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import nl.aanwezig.attendance.registration.KnownRegistrations.Known;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.attendance.registration.RegistrationKey;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A registration as a document. Dates and times are ISO-8601 text: local dates must not become instants. */
final class RegistrationDocument {

    static final String SCHOOL = "schoolId";
    static final String PUPIL = "pupilId";
    static final String DATE = "date";
    static final String[] KNOWN = {SCHOOL, "id", "revision", PUPIL};

    private static final String REVISION = "revision";
    /** Orders two revisions with one number as {@link Registration#CURRENCY} does: time in fixed width, then content. */
    private static final String RANK = "rank";

    private static final DateTimeFormatter FIXED_WIDTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS").withZone(ZoneOffset.UTC);

    private RegistrationDocument() {}

    static Document of(Registration registration) {
        Document document = new Document("_id", registration.key().asText())
                .append(SCHOOL, registration.schoolId())
                .append("id", registration.id())
                .append(REVISION, registration.revision())
                .append(RANK, rank(registration))
                .append(PUPIL, registration.pupilId())
                .append(DATE, registration.date().toString())
                .append("minutes", registration.minutes())
                .append("kind", registration.kind().name())
                .append("reason", registration.reason().name())
                .append("status", registration.status().name())
                .append("recordedAt", registration.recordedAt().toString());
        if (registration.lesson() != null) {
            document.append("lesson", registration.lesson());
        }
        if (registration.dayPart() != null) {
            document.append("dayPart", registration.dayPart().name());
        }
        if (registration.from() != null) {
            document.append("from", registration.from().toString());
        }
        if (registration.sourceReason() != null) {
            document.append("sourceReason", registration.sourceReason());
        }
        return document;
    }

    static Registration registration(Document document) {
        String dayPart = document.getString("dayPart");
        String from = document.getString("from");
        return new Registration(
                document.getString(SCHOOL),
                document.getString("id"),
                document.getInteger(REVISION),
                document.getString(PUPIL),
                LocalDate.parse(document.getString(DATE)),
                document.getString("lesson"),
                dayPart == null ? null : Registration.DayPart.valueOf(dayPart),
                from == null ? null : LocalTime.parse(from),
                document.getInteger("minutes"),
                Registration.Kind.valueOf(document.getString("kind")),
                Registration.Reason.valueOf(document.getString("reason")),
                Registration.Status.valueOf(document.getString("status")),
                Instant.parse(document.getString("recordedAt")),
                document.getString("sourceReason"));
    }

    /** Whether it is newer than the document of the same key; null: there is none. */
    static boolean isNews(Registration registration, @Nullable Document present) {
        if (present == null) {
            return true;
        }
        int known = present.getInteger(REVISION);
        return registration.revision() > known
                || (registration.revision() == known && rank(registration).compareTo(present.getString(RANK)) > 0);
    }

    static RegistrationKey key(Document document) {
        return new RegistrationKey(document.getString(SCHOOL), document.getString("id"));
    }

    static Known known(Document document) {
        return new Known(document.getInteger(REVISION), document.getString(PUPIL));
    }

    private static String rank(Registration registration) {
        return FIXED_WIDTH.format(registration.recordedAt()) + " " + registration.content();
    }
}
