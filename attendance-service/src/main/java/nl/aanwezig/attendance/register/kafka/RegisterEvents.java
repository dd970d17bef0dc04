package nl.aanwezig.attendance.register.kafka;

import java.time.Instant;
import nl.aanwezig.attendance.register.Register;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import tools.jackson.databind.json.JsonMapper;

/** Writes the {@code register-taken} records of {@code attendance.registers.v1}, keyed by school. */
record RegisterEvents(JsonMapper json) {

    static final String TOPIC = "attendance.registers.v1";
    static final String TAKEN = "nl.aanwezig.attendance.register-taken.v1";

    private static final String SOURCE = "/attendance-service";

    OutgoingEvent encode(Register register, Instant now) {
        String lesson = register.lesson();
        String id = DerivedId.of(
                TAKEN, register.schoolId(), register.date(), register.group(), lesson == null ? "" : lesson);
        return new OutgoingEvent(
                TOPIC,
                register.schoolId(),
                new CloudEventHeaders(id, SOURCE, TAKEN, now),
                json.writeValueAsBytes(RegisterValue.of(register, now)));
    }
}
