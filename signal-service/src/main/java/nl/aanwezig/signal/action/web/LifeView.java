package nl.aanwezig.signal.action.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.aanwezig.signal.action.Action;
import nl.aanwezig.signal.action.LifeEntry;
import nl.aanwezig.signal.action.LifeState;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.LifeTable;
import nl.aanwezig.signal.action.SignalLife;
import org.jspecify.annotations.Nullable;

/**
 * The life of a signal as the API shows it.
 *
 * @param life how it stands
 * @param lead staff id of the one who has the lead; null while nobody has
 * @param leadBy last day to take it up in time; null once somebody did, or where it need not be
 * @param plan the newest plan; null where there is none
 * @param actions what people and the calendar did, oldest first
 * @param allowed what people may do now
 */
public record LifeView(
        String signalId,
        String pupilId,
        String schoolId,
        String rule,
        String level,
        LocalDate since,
        @Nullable LocalDate dueBy,
        LocalDate raisedOn,
        LifeState life,
        @Nullable String lead,
        @Nullable LocalDate leadBy,
        @Nullable Plan plan,
        List<Done> actions,
        List<LifeStep> allowed) {

    /** A goal and its end date. */
    public record Plan(Action.Goal goal, LocalDate until) {}

    /**
     * Something that was done.
     *
     * @param by staff id; null where the calendar did it
     */
    public record Done(
            int number,
            LifeStep action,
            LocalDate on,
            @Nullable String by,
            @Nullable String lead,
            Action.@Nullable Goal goal,
            @Nullable LocalDate until,
            Action.@Nullable Reason reason,
            LifeState life,
            Instant recordedAt) {

        static Done of(LifeEntry entry) {
            return new Done(
                    entry.number(),
                    entry.step(),
                    entry.on(),
                    entry.by(),
                    entry.lead(),
                    entry.goal(),
                    entry.until(),
                    entry.reason(),
                    entry.life(),
                    entry.recordedAt());
        }
    }

    static LifeView of(SignalLife life, @Nullable LocalDate leadBy) {
        return new LifeView(
                life.rule().signalId(),
                life.rule().pupilId(),
                life.rule().schoolId(),
                life.rule().rule(),
                life.rule().level(),
                life.rule().since(),
                life.rule().dueBy(),
                life.raisedOn(),
                life.life(),
                life.lead(),
                life.life() == LifeState.RAISED ? leadBy : null,
                planOf(life),
                life.entries().stream().map(Done::of).toList(),
                LifeTable.allowedToPeople(life.life()));
    }

    private static @Nullable Plan planOf(SignalLife life) {
        LifeEntry newest = life.entries().stream()
                .filter(each -> each.step() == LifeStep.PLAN_AGREED)
                .max(Comparator.comparingInt(LifeEntry::number))
                .orElse(null);
        return newest == null || newest.goal() == null || newest.until() == null
                ? null
                : new Plan(newest.goal(), newest.until());
    }
}
