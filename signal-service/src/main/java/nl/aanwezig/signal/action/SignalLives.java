package nl.aanwezig.signal.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.aanwezig.starter.document.OwnDocuments;
import org.jspecify.annotations.Nullable;

/** What happens to signals after a rule found them. Of two people who act at once, the second is told no. */
public final class SignalLives {

    private final OwnDocuments<SignalLife> documents;

    public SignalLives(OwnDocuments<SignalLife> documents) {
        this.documents = documents;
    }

    public Optional<SignalLife> find(String signalId) {
        return documents.find(signalId);
    }

    /** Takes in what rules found, in any order and more than once. */
    public void follow(List<RuleStep> steps) {
        Map<String, Function<@Nullable SignalLife, SignalLife>> changes = steps.stream()
                .collect(Collectors.toMap(RuleStep::signalId, SignalLives::following, SignalLives::inTurn));
        documents.changeSilently(changes);
    }

    /**
     * Adds what a person did, and returns when it is published.
     *
     * @param before the life as it was found
     * @throws ActionNotAllowedException where it is not allowed any more
     */
    public SignalLife act(SignalLife before, Action action) {
        return documents.change(before.rule().signalId(), known -> (known == null ? before : known).with(action));
    }

    /** Adds what the calendar says, and returns when it is published. */
    public void byCalendar(SignalLife before, Function<SignalLife, SignalLife> change) {
        documents.change(before.rule().signalId(), known -> change.apply(known == null ? before : known));
    }

    private static Function<@Nullable SignalLife, SignalLife> following(RuleStep step) {
        return known -> known == null ? SignalLife.raised(step) : known.with(step);
    }

    private static Function<@Nullable SignalLife, SignalLife> inTurn(
            Function<@Nullable SignalLife, SignalLife> first, Function<@Nullable SignalLife, SignalLife> then) {
        return known -> then.apply(first.apply(known));
    }
}
