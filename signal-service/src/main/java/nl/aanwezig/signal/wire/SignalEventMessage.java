package nl.aanwezig.signal.wire;

import java.time.LocalDate;
import java.util.Locale;
import nl.aanwezig.signal.life.SignalChange;
import org.jspecify.annotations.Nullable;

/** {@code signal.events.v1}. */
public record SignalEventMessage(
        String pupilId,
        String schoolId,
        int step,
        SignalChange.Kind change,
        LocalDate occurredOn,
        @Nullable String mentorId,
        boolean contextAvailable,
        SignalMessage signal) {

    /** Like {@code nl.aanwezig.signal.raised.v1}. */
    public String type() {
        return "nl.aanwezig.signal." + change.name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
