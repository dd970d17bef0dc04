package nl.aanwezig.signal.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.aanwezig.signal.action.RuleStep.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The life of one signal: what the rule says of it now, and what people made of it. The two are kept apart, so that
 * steps of the rule may come in any order and more than once, and an action that came in between changes nothing of that.
 *
 * @param rule the newest step of the rule
 * @param raisedOn the earliest date on which a rule found it
 * @param work what people and the calendar made of it, as if the condition held
 * @param lead staff id of the one who has the lead; null while nobody has
 * @param entries what people and the calendar did, oldest first
 */
public record SignalLife(
        RuleStep rule,
        LocalDate raisedOn,
        LifeState work,
        @Nullable String lead,
        List<LifeEntry> entries) {

    public SignalLife {
        entries = List.copyOf(entries);
    }

    public static SignalLife raised(RuleStep rule) {
        return new SignalLife(rule, rule.occurredOn(), LifeState.RAISED, null, List.of());
    }

    /** How it stands. */
    public LifeState life() {
        return switch (rule.condition()) {
            case NEVER_DID -> LifeState.WITHDRAWN;
            case NO_LONGER -> work == LifeState.RAISED ? LifeState.RESOLVED : work;
            case HOLDS -> work;
        };
    }

    /** Number of the newest entry; 0 for none. */
    public int revision() {
        return entries.size();
    }

    /** With what the rule says now; this very object where that is older than what is known, or the same. */
    public SignalLife with(RuleStep step) {
        boolean newer = step.number() > rule.number() && !saysTheSame(step);
        LocalDate first = step.occurredOn().isBefore(raisedOn) ? step.occurredOn() : raisedOn;
        return newer || !first.equals(raisedOn)
                ? new SignalLife(newer ? step : rule, first, work, lead, entries)
                : this;
    }

    /**
     * With what a person did; this very object where that is said already.
     *
     * @throws ActionNotAllowedException where the table does not have it in this state
     */
    public SignalLife with(Action action) {
        if (known(action)) {
            return this;
        }
        LifeState now = life();
        LifeTable.Row row = LifeTable.find(now, action.step())
                .filter(each -> action.to() == null || !action.to().equals(lead))
                .orElseThrow(() -> new ActionNotAllowedException(action.step(), now, lead));
        LifeState next = row.to() == null ? work : row.to();
        String nextLead = switch (action.step()) {
            case TAKEN_UP -> action.by();
            case HANDED_OVER -> action.to();
            default -> lead;
        };
        return grown(next, nextLead, LifeEntry.of(action, revision() + 1, next, nextLead));
    }

    /** With the statement that nobody has taken it up in time; this very object where that is said, or not so. */
    public SignalLife withoutLead(LocalDate today, Instant now) {
        return saidWithoutLead() ? this : byCalendar(LifeStep.WITHOUT_LEAD, today, now);
    }

    /** Over with its school year; this very object where it was over before. */
    public SignalLife expired(LocalDate today, Instant now) {
        return byCalendar(LifeStep.EXPIRED, today, now);
    }

    public boolean saidWithoutLead() {
        return entries.stream().anyMatch(each -> each.step() == LifeStep.WITHOUT_LEAD);
    }

    private SignalLife byCalendar(LifeStep step, LocalDate today, Instant now) {
        return LifeTable.find(life(), step)
                .map(row -> row.to() == null ? work : row.to())
                .map(next -> grown(next, lead, LifeEntry.byCalendar(step, revision() + 1, today, next, lead, now)))
                .orElse(this);
    }

    private SignalLife grown(LifeState next, @Nullable String nextLead, LifeEntry entry) {
        List<LifeEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new SignalLife(rule, raisedOn, next, nextLead, more);
    }

    private boolean known(Action action) {
        String key = action.key();
        return key == null
                ? !entries.isEmpty() && entries.getLast().says(action)
                : entries.stream().anyMatch(each -> key.equals(each.key()));
    }

    // Evidence changes often and is kept elsewhere; a step that says nothing new here is not worth a write.
    private boolean saysTheSame(RuleStep step) {
        return step.condition() == rule.condition()
                && step.level().equals(rule.level())
                && Objects.equals(step.dueBy(), rule.dueBy())
                && step.condition() == Condition.HOLDS;
    }
}
