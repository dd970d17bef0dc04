package nl.aanwezig.notification.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a signal, with what a message to the mentor says of it.
 *
 * @param step number of the step; the highest is how the signal stands
 * @param occurredOn the day whose assessment led to the step; null in what was stored before this was kept
 * @param level null in what was stored before this was kept
 * @param since when it began to hold
 * @param unit of {@code value} and {@code limit}, a word like {@code hours}
 * @param counted how many registrations count
 * @param merged whether the signal is part of another one, and has no mail of its own
 * @param basis law or practice, by language
 * @param nextStep what to do now, by language
 */
public record SignalStep(
        String schoolId,
        String pupilId,
        String signalId,
        int step,
        Change change,
        @Nullable LocalDate occurredOn,
        @Nullable String mentorId,
        boolean contextAvailable,
        String rule,
        @Nullable Level level,
        LocalDate since,
        BigDecimal value,
        BigDecimal limit,
        String unit,
        int counted,
        @Nullable LocalDate dueBy,
        boolean merged,
        Map<String, String> basis,
        Map<String, String> nextStep) {

    /** The names are those of {@code signal.events.v1}. */
    public enum Change {
        RAISED,
        CHANGED,
        RESOLVED,
        WITHDRAWN
    }

    /** From the least to the most urgent; the names are those of {@code signal.events.v1}. */
    public enum Level {
        NONE,
        WATCH,
        CONCERN,
        URGENT
    }

    private static final Comparator<SignalStep> PRECEDENCE =
            Comparator.comparingInt(SignalStep::step).thenComparing(SignalStep::toString);

    public SignalStep {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(pupilId, "pupilId");
        Objects.requireNonNull(signalId, "id");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(unit, "unit");
        // Sorted, so that two contents compare the same everywhere.
        basis = Collections.unmodifiableMap(new TreeMap<>(basis));
        nextStep = Collections.unmodifiableMap(new TreeMap<>(nextStep));
    }

    boolean prevailsOver(SignalStep other) {
        return PRECEDENCE.compare(this, other) > 0;
    }
}
