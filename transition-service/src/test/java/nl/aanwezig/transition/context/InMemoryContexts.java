package nl.aanwezig.transition.context;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Contexts that no backbone hears of, for tests. */
public final class InMemoryContexts implements Contexts.Kept {

    private final Map<String, PupilContext> kept = new HashMap<>();

    @Override
    public Optional<PupilContext> find(String pupilId) {
        return Optional.ofNullable(kept.get(pupilId));
    }

    @Override
    public PupilContext change(String pupilId, Function<@Nullable PupilContext, PupilContext> change) {
        return kept.compute(pupilId, (id, before) -> change.apply(before));
    }

    @Override
    public void changeSilently(Map<String, Function<@Nullable PupilContext, PupilContext>> changes) {
        changes.forEach(this::change);
    }

    @Override
    public List<PupilContext> endedBefore(LocalDate today, int atMost) {
        return kept.values().stream()
                .filter(each ->
                        each.told() != null && each.told().unchangedUntil().isBefore(today))
                .limit(atMost)
                .toList();
    }
}
