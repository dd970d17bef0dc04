package nl.aanwezig.signal.action.kafka;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.LifeTable;
import nl.aanwezig.signal.action.RuleStep;
import nl.aanwezig.signal.action.RuleStep.Condition;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.life.SignalChange;
import nl.aanwezig.signal.wire.SignalEventMessage;
import nl.aanwezig.signal.wire.SignalMessage;
import org.jspecify.annotations.Nullable;

/** What rules found, read from {@code signal.events.v1}, where people's own steps are as well. */
public final class RuleSteps {

    private static final Set<String> TYPES = Stream.of(LifeStep.values())
            .filter(step -> step.who() == LifeStep.Who.RULE)
            .map(LifeTable::eventType)
            .collect(Collectors.toUnmodifiableSet());

    private RuleSteps() {}

    /** Whether an event of that type tells what a rule found. */
    public static boolean areTold(@Nullable String eventType) {
        return eventType != null && TYPES.contains(eventType);
    }

    public static RuleStep of(SignalEventMessage message) {
        SignalMessage signal = message.signal();
        return new RuleStep(
                signal.id(),
                message.pupilId(),
                signal.schoolId(),
                signal.rule(),
                signal.level().name(),
                signal.since(),
                signal.dueBy(),
                message.step(),
                conditionOf(message),
                message.occurredOn());
    }

    private static Condition conditionOf(SignalEventMessage message) {
        if (message.change() == SignalChange.Kind.WITHDRAWN) {
            return Condition.NEVER_DID;
        }
        return message.signal().state() == Signal.State.OPEN ? Condition.HOLDS : Condition.NO_LONGER;
    }
}
