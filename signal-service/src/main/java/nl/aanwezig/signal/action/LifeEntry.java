package nl.aanwezig.signal.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that people or the calendar did about a signal.
 *
 * @param number 1 for the first
 * @param by staff id; null for the calendar
 * @param life how the signal stood after it
 * @param lead staff id of who had the lead after it; null where nobody had
 */
public record LifeEntry(
        int number,
        LifeStep step,
        LocalDate on,
        @Nullable String by,
        Action.@Nullable Goal goal,
        @Nullable LocalDate until,
        Action.@Nullable Reason reason,
        LifeState life,
        @Nullable String lead,
        @Nullable String key,
        Instant recordedAt) {

    static LifeEntry of(Action action, int number, LifeState life, @Nullable String lead) {
        return new LifeEntry(
                number,
                action.step(),
                action.on(),
                action.by(),
                action.goal(),
                action.until(),
                action.reason(),
                life,
                lead,
                action.key(),
                action.recordedAt());
    }

    static LifeEntry byCalendar(
            LifeStep step, int number, LocalDate on, LifeState life, @Nullable String lead, Instant recordedAt) {
        return new LifeEntry(number, step, on, null, null, null, null, life, lead, null, recordedAt);
    }

    /** Whether the action says what this says. */
    boolean says(Action action) {
        return step == action.step()
                && on.equals(action.on())
                && action.by().equals(by)
                && (action.to() == null || action.to().equals(lead))
                && goal == action.goal()
                && Objects.equals(until, action.until())
                && reason == action.reason();
    }
}
