package nl.aanwezig.transition.oso.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryKeptDossiers implements KeptDossiers {

    private final Map<String, KeptDossier> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(String transferId, KeptDossier dossier) {
        kept.put(transferId, dossier);
    }

    @Override
    public void settled(String transferId) {}

    @Override
    public Optional<KeptDossier> find(String transferId) {
        return Optional.ofNullable(kept.get(transferId));
    }

    @Override
    public void leaving(String transferId) {}

    @Override
    public void remove(String transferId) {
        kept.remove(transferId);
    }
}
