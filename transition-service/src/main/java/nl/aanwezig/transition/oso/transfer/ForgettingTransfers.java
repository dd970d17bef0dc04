package nl.aanwezig.transition.oso.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.aanwezig.transition.transfer.Step;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.TransferStore;
import org.jspecify.annotations.Nullable;

/** Keeps transfers as another store does, and forgets the OSO dossier of one that is withdrawn or has expired. */
public final class ForgettingTransfers implements TransferStore {

    private final TransferStore store;
    private final KeptDossiers kept;

    public ForgettingTransfers(TransferStore store, KeptDossiers kept) {
        this.store = store;
        this.kept = kept;
    }

    /** Whether nothing of it is left to use, so that its dossier is nobody's business any more. */
    public static boolean isOver(Transfer transfer) {
        return transfer.state() == TransferState.WITHDRAWN
                || transfer.history().getLast().step() == Step.EXPIRE;
    }

    @Override
    public Optional<Transfer> find(String id) {
        return store.find(id);
    }

    @Override
    public Transfer change(String id, Function<@Nullable Transfer, Transfer> change) {
        Transfer after = store.change(id, noting(id, change));
        if (isOver(after)) {
            kept.remove(id);
        }
        return after;
    }

    @Override
    public void changeSilently(Map<String, Function<@Nullable Transfer, Transfer>> changes) {
        Map<String, Function<@Nullable Transfer, Transfer>> noting = new java.util.HashMap<>();
        changes.forEach((id, change) -> noting.put(id, noting(id, change)));
        store.changeSilently(noting);
    }

    @Override
    public List<Transfer> about(String pupilId) {
        return store.about(pupilId);
    }

    @Override
    public List<Transfer> from(String schoolId, int skip, int limit) {
        return store.from(schoolId, skip, limit);
    }

    @Override
    public List<Transfer> to(String schoolId, int skip, int limit) {
        return store.to(schoolId, skip, limit);
    }

    /** Noted before it is stored: whatever happens in between, a later sweep finds it. */
    private Function<@Nullable Transfer, Transfer> noting(String id, Function<@Nullable Transfer, Transfer> change) {
        return before -> {
            Transfer after = change.apply(before);
            if (isOver(after)) {
                kept.leaving(id);
            }
            return after;
        };
    }
}
