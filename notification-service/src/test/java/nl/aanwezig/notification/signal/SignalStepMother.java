package nl.aanwezig.notification.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.aanwezig.notification.World;

/** Steps of signals to test with. */
public final class SignalStepMother {

    private SignalStepMother() {}

    public static SignalStep step(int step, SignalStep.Change change, LocalDate since) {
        return step("s-1", step, change, since, "m-1", "nl.unauthorised-16h", false);
    }

    public static SignalStep step(
            String id,
            int step,
            SignalStep.Change change,
            LocalDate since,
            String mentor,
            String rule,
            boolean merged) {
        return step(id, step, change, since, mentor, rule, merged, SignalStep.Level.URGENT);
    }

    public static SignalStep step(
            String id,
            int step,
            SignalStep.Change change,
            LocalDate since,
            String mentor,
            String rule,
            boolean merged,
            SignalStep.Level level) {
        return new SignalStep(
                World.SCHOOL,
                World.PUPIL,
                id,
                step,
                change,
                World.TODAY,
                mentor,
                true,
                rule,
                level,
                since,
                new BigDecimal("16.50"),
                new BigDecimal("16"),
                "hours",
                12,
                since.plusDays(7),
                merged,
                Map.of("en", "Leerplichtwet art. 21a", "nl", "Leerplichtwet art. 21a"),
                Map.of("en", "Talk with the pupil first.", "nl", "Praat eerst met de leerling."));
    }
}
