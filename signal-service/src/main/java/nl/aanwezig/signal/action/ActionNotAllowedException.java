package nl.aanwezig.signal.action;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An action that the table does not have in this state. Says what is possible instead. */
public final class ActionNotAllowedException extends RuntimeException {

    private final LifeState state;
    private final List<LifeStep> allowed;
    private final @Nullable String lead;

    ActionNotAllowedException(LifeStep step, LifeState state, @Nullable String lead) {
        super(step + " is not allowed while the signal is " + state + "; allowed: " + namesOf(state));
        this.state = state;
        this.allowed = LifeTable.allowedToPeople(state);
        this.lead = lead;
    }

    public LifeState state() {
        return state;
    }

    public List<LifeStep> allowed() {
        return List.copyOf(allowed);
    }

    /** Who has the lead; null where nobody has. */
    public @Nullable String lead() {
        return lead;
    }

    private static String namesOf(LifeState state) {
        List<LifeStep> allowed = LifeTable.allowedToPeople(state);
        return allowed.isEmpty() ? "nothing" : allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
