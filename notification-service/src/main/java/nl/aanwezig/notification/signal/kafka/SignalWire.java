package nl.aanwezig.notification.signal.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.aanwezig.notification.signal.SignalStep;
import org.jspecify.annotations.Nullable;

/** A value of {@code signal.events.v1}, the fields that a message to the mentor needs. */
record SignalWire(
        @Nullable String pupilId,
        @Nullable String schoolId,
        @Nullable Integer step,
        SignalStep.@Nullable Change change,
        @Nullable LocalDate occurredOn,
        @Nullable String mentorId,
        @Nullable Boolean contextAvailable,
        @Nullable Signal signal) {

    /** Languages alone: a key with a dot in it could not be stored. */
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]+)*";

    record Measured(
            @Nullable BigDecimal value,
            @Nullable BigDecimal limit,
            @Nullable String unit) {}

    record Signal(
            @Nullable String id,
            @Nullable String rule,
            SignalStep.@Nullable Level level,
            @Nullable LocalDate since,
            @Nullable Measured measured,
            @Nullable List<Object> counted,
            @Nullable LocalDate dueBy,
            @Nullable String mergedInto,
            @Nullable Map<String, String> basis,
            @Nullable Map<String, String> nextStep) {}

    SignalStep toDomain() {
        Signal from = required(signal, "signal");
        Measured measured = required(from.measured(), "signal.measured");
        return new SignalStep(
                required(schoolId, "schoolId"),
                required(pupilId, "pupilId"),
                required(from.id(), "signal.id"),
                required(step, "step"),
                required(change, "change"),
                required(occurredOn, "occurredOn"),
                mentorId,
                required(contextAvailable, "contextAvailable"),
                required(from.rule(), "signal.rule"),
                required(from.level(), "signal.level"),
                required(from.since(), "signal.since"),
                required(measured.value(), "signal.measured.value"),
                required(measured.limit(), "signal.measured.limit"),
                required(measured.unit(), "signal.measured.unit"),
                required(from.counted(), "signal.counted").size(),
                from.dueBy(),
                from.mergedInto() != null,
                texts(required(from.basis(), "signal.basis")),
                texts(required(from.nextStep(), "signal.nextStep")));
    }

    private static Map<String, String> texts(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(each -> each.getKey().matches(LANGUAGE) && each.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
