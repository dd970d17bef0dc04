package nl.aanwezig.simulator.wire;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import nl.aanwezig.simulator.event.SimulatedEnrolments;
import nl.aanwezig.simulator.event.SimulatedEvent;
import nl.aanwezig.simulator.event.SimulatedRegister;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.event.SimulatedRegistration.Status;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.pupil.AgeDates;
import nl.aanwezig.simulator.school.Holiday;
import nl.aanwezig.simulator.school.SimulatedSchool;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Schools and events as messages of the topics in {@code contracts/}. Safe for use by several threads. */
public final class WireJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String TYPES = "nl.aanwezig.attendance.";

    private final JsonFactory factory = new JsonFactory();

    public Message message(SimulatedEvent event) {
        return switch (event) {
            case SimulatedRegistration it -> registration(it);
            case SimulatedRegister it -> register(it);
            case SimulatedEnrolments it -> enrolments(it);
        };
    }

    public Message message(SimulatedSchool school) {
        return message("attendance.schools.v1", school.schoolId(), "school-changed.v1", json -> {
            json.writeStringProperty("schoolId", school.schoolId());
            json.writeNumberProperty("revision", 1);
            json.writeStringProperty("name", school.name());
            json.writeStringProperty("sector", school.sector().name());
            json.writeStringProperty("region", school.region().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringProperty("timeZone", school.timeZone().getId());
            json.writeStringProperty("policy", school.policy());
            json.writeStringProperty("countedHour", school.detail() == Detail.LESSON ? "LESSON" : "CLOCK_60");
            json.writeNumberProperty("minutesPerDay", school.minutesPerDay());
            json.writeArrayPropertyStart("holidays");
            for (Holiday holiday : school.holidays()) {
                json.writeStartObject();
                json.writeStringProperty("from", holiday.from().toString());
                json.writeStringProperty("to", holiday.to().toString());
                json.writeStringProperty("kind", holiday.kind().name());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private Message registration(SimulatedRegistration it) {
        String type = it.status() == Status.WITHDRAWN ? "registration-withdrawn.v1" : "registration-recorded.v1";
        return message("attendance.registrations.v1", it.pupilId(), type, json -> {
            json.writeStringProperty("schoolId", it.schoolId());
            json.writeStringProperty("id", it.id());
            json.writeNumberProperty("revision", it.revision());
            json.writeStringProperty("pupilId", it.pupilId());
            json.writeStringProperty("date", it.date().toString());
            optional(json, "lesson", it.lesson());
            optional(json, "dayPart", it.dayPart());
            optional(json, "from", it.from() == null ? null : TIME.format(it.from()));
            json.writeNumberProperty("minutes", it.minutes());
            json.writeStringProperty("kind", it.kind().name());
            json.writeStringProperty("reason", it.reason().name());
            json.writeStringProperty("status", it.status().name());
            json.writeStringProperty("recordedAt", it.recordedAt().toString());
        });
    }

    private Message register(SimulatedRegister it) {
        return message("attendance.registers.v1", it.schoolId(), "register-taken.v1", json -> {
            json.writeStringProperty("schoolId", it.schoolId());
            json.writeStringProperty("group", it.group());
            json.writeStringProperty("date", it.date().toString());
            optional(json, "lesson", it.lesson());
            json.writeStringProperty("recordedAt", it.recordedAt().toString());
        });
    }

    private Message enrolments(SimulatedEnrolments it) {
        AgeDates dates = AgeDates.of(it.bornOn());
        return message("attendance.enrolments.v1", it.pupilId(), "enrolments-changed.v1", json -> {
            json.writeStringProperty("pupilId", it.pupilId());
            json.writeNumberProperty("revision", it.revision());
            json.writeArrayPropertyStart("enrolments");
            for (SimulatedEnrolments.Enrolment enrolment : it.enrolments()) {
                json.writeStartObject();
                json.writeStringProperty("schoolId", enrolment.schoolId());
                json.writeStringProperty("enrolledFrom", enrolment.from().toString());
                optional(json, "enrolledTo", enrolment.to());
                json.writeStringProperty("group", enrolment.group());
                json.writeStringProperty("mentorId", enrolment.mentorId());
                json.writeBooleanProperty("startQualification", false);
                json.writeObjectPropertyStart("regime");
                json.writeStringProperty(
                        "compulsoryFrom", dates.compulsoryFrom().toString());
                json.writeStringProperty(
                        "compulsoryUntil", dates.compulsoryUntil().toString());
                json.writeStringProperty("adultFrom", dates.adultFrom().toString());
                json.writeStringProperty("rmcUntil", dates.rmcUntil().toString());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private Message message(String topic, String key, String type, Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEndObject();
        }
        return new Message(topic, key, TYPES + type, text.toString());
    }

    private static void optional(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
