package nl.aanwezig.transition.reading;

import java.util.ArrayList;
import java.util.List;

/** A log for tests of what writes to it. */
public final class InMemoryReadLog implements ReadLog, ReadRemoval {

    private final List<DossierRead> all = new ArrayList<>();

    @Override
    public void append(DossierRead read) {
        all.add(read);
    }

    @Override
    public List<DossierRead> of(String transferId) {
        return all.stream().filter(each -> each.transferId().equals(transferId)).toList();
    }

    @Override
    public void removeAll(String transferId) {
        all.removeIf(each -> each.transferId().equals(transferId));
    }
}
