package nl.aanwezig.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.FamilyContexts;

/** What families released, in memory. */
final class MemoryContexts implements FamilyContexts {

    private final Map<String, ContextArrival> newest = new HashMap<>();

    @Override
    public void keep(ContextArrival arrival) {
        newest.merge(arrival.pupilId(), arrival, (a, b) -> a.revision() >= b.revision() ? a : b);
    }

    @Override
    public Optional<FamilyContext> find(String pupilId) {
        return Optional.ofNullable(newest.get(pupilId)).map(ContextArrival::released);
    }

    @Override
    public List<String> pupilsOf(String schoolId) {
        return newest.values().stream()
                .filter(each ->
                        each.released() != null && each.released().schoolId().equals(schoolId))
                .map(ContextArrival::pupilId)
                .toList();
    }
}
