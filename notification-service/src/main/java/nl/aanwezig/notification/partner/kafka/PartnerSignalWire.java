package nl.aanwezig.notification.partner.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.time.LocalDate;
import nl.aanwezig.notification.partner.CaseStep;
import org.jspecify.annotations.Nullable;

/** A value of {@code signal.events.v1}, the fields that a partner may ever hear: no evidence, no text. */
record PartnerSignalWire(
        @Nullable String pupilId,
        @Nullable String schoolId,
        @Nullable Integer step,
        CaseStep.@Nullable Change change,
        @Nullable Signal signal) {

    record Signal(
            @Nullable String id,
            @Nullable String rule,
            @Nullable String level,
            @Nullable LocalDate since,
            @Nullable String mergedInto) {}

    CaseStep toDomain() {
        Signal from = required(signal, "signal");
        return new CaseStep(
                required(schoolId, "schoolId"),
                required(pupilId, "pupilId"),
                required(from.id(), "signal.id"),
                required(step, "step"),
                required(change, "change"),
                required(from.rule(), "signal.rule"),
                required(from.level(), "signal.level"),
                required(from.since(), "signal.since"),
                from.mergedInto() != null);
    }
}
