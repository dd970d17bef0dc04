package nl.aanwezig.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.notification.signal.SignalCase;
import nl.aanwezig.notification.signal.SignalCases;

/** Signals in memory. */
public final class MemorySignals implements SignalCases {

    private final Map<String, SignalCase> all = new HashMap<>();

    @Override
    public Optional<SignalCase> find(String signalId) {
        return Optional.ofNullable(all.get(signalId));
    }

    @Override
    public List<SignalCase> ofSchool(String schoolId) {
        return List.copyOf(all.values());
    }

    @Override
    public List<SignalCase> ofPupil(String schoolId, String pupilId) {
        return List.copyOf(all.values());
    }

    @Override
    public boolean store(SignalCase signal) {
        all.put(
                signal.newest().signalId(),
                new SignalCase(signal.newest(), signal.raised(), signal.raisedOn(), signal.version() + 1));
        return true;
    }
}
