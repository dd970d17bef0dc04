package nl.aanwezig.signal.action;

import static nl.aanwezig.signal.action.LifeState.CLOSED;
import static nl.aanwezig.signal.action.LifeState.EXPIRED;
import static nl.aanwezig.signal.action.LifeState.NOT_USEFUL;
import static nl.aanwezig.signal.action.LifeState.PLAN;
import static nl.aanwezig.signal.action.LifeState.RAISED;
import static nl.aanwezig.signal.action.LifeState.RESOLVED;
import static nl.aanwezig.signal.action.LifeState.SPOKEN;
import static nl.aanwezig.signal.action.LifeState.TAKEN_UP;
import static nl.aanwezig.signal.action.LifeState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every allowed change in the life of a signal. What is not here is not allowed.
 *
 * <p>A correction outranks people: it withdraws whatever they had made of it, and when the signal comes back it stands as
 * they had left it. That a condition no longer holds ends only what nobody had taken up: once there is a lead, people
 * decide when it is done.
 */
public final class LifeTable {

    /**
     * @param to the state after it; null: as people had left it
     * @param eventType what it is told as on {@code signal.events.v1}
     */
    public record Row(
            LifeStep step, Set<LifeState> from, @Nullable LifeState to, String eventType) {}

    private static final Set<LifeState> WITH_LEAD = EnumSet.of(TAKEN_UP, SPOKEN, PLAN);
    private static final Set<LifeState> OVER = EnumSet.of(NOT_USEFUL, CLOSED, EXPIRED);

    static final List<Row> ROWS = List.of(
            // What people do.
            row(LifeStep.TAKEN_UP, Set.of(RAISED, RESOLVED), TAKEN_UP, "taken-up"),
            row(LifeStep.HANDED_OVER, WITH_LEAD, null, "handed-over"),
            row(LifeStep.SPOKEN_WITH_FAMILY, Set.of(TAKEN_UP, SPOKEN), SPOKEN, "spoken-with-family"),
            row(LifeStep.SPOKEN_WITH_FAMILY, Set.of(PLAN), PLAN, "spoken-with-family"),
            row(LifeStep.PLAN_AGREED, Set.of(SPOKEN, PLAN), PLAN, "plan-agreed"),
            row(LifeStep.NOT_USEFUL, Set.of(RAISED, TAKEN_UP, SPOKEN, PLAN, RESOLVED), NOT_USEFUL, "not-useful"),
            row(LifeStep.CLOSED, Set.of(TAKEN_UP, SPOKEN, PLAN, RESOLVED), CLOSED, "closed"),
            // What the calendar does.
            row(LifeStep.WITHOUT_LEAD, Set.of(RAISED), RAISED, "without-lead"),
            row(LifeStep.EXPIRED, Set.of(RAISED, TAKEN_UP, SPOKEN, PLAN), EXPIRED, "expired"),
            // What the rules find.
            row(LifeStep.RESOLVED, Set.of(RAISED), RESOLVED, "resolved"),
            row(LifeStep.RESOLVED, union(WITH_LEAD, OVER), null, "resolved"),
            row(LifeStep.CHANGED, Set.of(RESOLVED), RAISED, "changed"),
            row(LifeStep.CHANGED, union(Set.of(RAISED), union(WITH_LEAD, OVER)), null, "changed"),
            row(LifeStep.WITHDRAWN, EnumSet.complementOf(EnumSet.of(WITHDRAWN)), WITHDRAWN, "withdrawn"),
            row(LifeStep.RAISED, Set.of(WITHDRAWN), null, "raised"));

    private LifeTable() {}

    /** The row for a step in a state; empty where it is not allowed. */
    public static Optional<Row> find(LifeState from, LifeStep step) {
        return ROWS.stream()
                .filter(row -> row.step() == step && row.from().contains(from))
                .findFirst();
    }

    /** What people may do in a state, in the order of the table. */
    public static List<LifeStep> allowedToPeople(LifeState from) {
        return ROWS.stream()
                .filter(row ->
                        row.step().who() == LifeStep.Who.PEOPLE && row.from().contains(from))
                .map(Row::step)
                .toList();
    }

    /** What a step is told as; it is the same in every state. */
    public static String eventType(LifeStep step) {
        return ROWS.stream()
                .filter(row -> row.step() == step)
                .map(Row::eventType)
                .findFirst()
                .orElseThrow();
    }

    private static Row row(LifeStep step, Set<LifeState> from, @Nullable LifeState to, String type) {
        return new Row(step, Set.copyOf(from), to, "nl.aanwezig.signal." + type + ".v1");
    }

    private static Set<LifeState> union(Set<LifeState> one, Set<LifeState> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
