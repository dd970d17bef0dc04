package nl.aanwezig.signal.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Text;
import org.jspecify.annotations.Nullable;

/** A signal with its whole evidence, in {@code signal.events.v1}. */
public record SignalMessage(
        String id,
        String rule,
        String schoolId,
        Signal.State state,
        Level level,
        LocalDate since,
        @Nullable LocalDate resolvedOn,
        Measure measured,
        List<Evidence.Counted> counted,
        List<Evidence.Excluded> excluded,
        Text basis,
        @Nullable LocalDate dueBy,
        @Nullable String mergedInto,
        Text nextStep,
        String policy) {

    /** @param value rounded to 2 places */
    public record Measure(BigDecimal value, BigDecimal limit, String unit) {

        public static Measure of(Measured measured) {
            return new Measure(measured.value(), BigDecimal.valueOf(measured.limit()), measured.unit());
        }
    }

    public static SignalMessage of(Signal signal) {
        return new SignalMessage(
                signal.id(),
                signal.rule(),
                signal.schoolId(),
                signal.state(),
                signal.level(),
                signal.since(),
                signal.resolvedOn() == null ? null : LocalDate.ofEpochDay(signal.resolvedOn()),
                Measure.of(signal.measured()),
                signal.counted(),
                signal.excluded(),
                signal.basis(),
                signal.dueBy(),
                signal.mergedInto() == null ? null : signal.mergedInto().id(),
                signal.nextStep(),
                signal.pack());
    }
}
