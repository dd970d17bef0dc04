package nl.aanwezig.signal.stream;

import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.wire.AboutPupil;
import nl.aanwezig.signal.wire.ContextMessage;
import nl.aanwezig.signal.wire.EnrolmentsMessage;
import nl.aanwezig.signal.wire.ObservationMessage;
import nl.aanwezig.signal.wire.RegistrationMessage;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.event.CloudEventHeaders;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What an incoming record does to a ledger, told by its CloudEvents type. */
final class InboundFact {

    private InboundFact() {}

    /**
     * The ledger with the record in it.
     *
     * @return null where the type is not ours
     * @throws UnreadableException where it is ours but not of the agreed shape
     */
    static @Nullable Ledger apply(Ledger ledger, Headers headers, byte @Nullable [] value) {
        String type = CloudEventHeaders.typeOf(headers);
        if (type == null) {
            throw new UnreadableException("missing_header ce_type");
        }
        return switch (type) {
            case "nl.aanwezig.attendance.registration-recorded.v1",
                    "nl.aanwezig.attendance.registration-withdrawn.v1" ->
                ledger.with(read(value, RegistrationMessage.class, ledger).toRegistration());
            case "nl.aanwezig.attendance.enrolments-changed.v1" ->
                ledger.with(read(value, EnrolmentsMessage.class, ledger).toEnrolments());
            case "nl.aanwezig.transition.context-released.v1", "nl.aanwezig.transition.context-withdrawn.v1" ->
                ledger.with(read(value, ContextMessage.class, ledger).toContext());
            case "nl.aanwezig.signal.observed.v1", "nl.aanwezig.signal.observation-released.v1" ->
                ledger.with(read(value, ObservationMessage.class, ledger).toObservation());
            default -> null;
        };
    }

    private static <T extends AboutPupil> T read(byte @Nullable [] value, Class<T> type, Ledger ledger) {
        if (value == null) {
            throw new UnreadableException("missing_value");
        }
        T message = WireJson.read(value, type);
        if (!ledger.pupilId().equals(message.pupilId())) {
            throw new UnreadableException("key_mismatch pupilId");
        }
        return message;
    }
}
