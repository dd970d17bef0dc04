package nl.aanwezig.transition.reading;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records a look before it happens: whoever shows something of a dossier calls this first. */
public final class Reads {

    private final ReadLog log;
    private final Clock clock;

    public Reads(ReadLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Where it throws, nothing is stored, and nothing may be shown. */
    public void record(String transferId, Reader reader, ReadPurpose purpose, ReadWhat what) {
        record(transferId, reader, purpose, what, null);
    }

    /** @param documentId which document, where it is one */
    public void record(
            String transferId, Reader reader, ReadPurpose purpose, ReadWhat what, @Nullable String documentId) {
        log.append(new DossierRead(
                UUID.randomUUID().toString(),
                transferId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reader.by(),
                reader.person(),
                reader.role(),
                reader.schoolId(),
                purpose,
                what,
                documentId));
    }
}
