package nl.aanwezig.transition.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The calls on transfers. What is to be told is kept first, then published, then marked: a crash in between is made
 * good by {@link #republishLagging}. After publishing it looks again, and publishes again when the revision has moved:
 * so the newest revision is also the last one in the log, which is what compaction keeps.
 */
public final class Transfers {

    /** Dates on paper are Dutch dates (domain.md, section 1.1). */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int ATTEMPTS = 8;

    private final TransferStore store;
    private final ContextPublisher publisher;
    private final Clock clock;

    public Transfers(TransferStore store, ContextPublisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Keeps a draft; the backbone is told nothing. */
    public PupilTransfers draft(Transfer draft) {
        return change(draft.pupilId(), pupil -> pupil.draft(draft));
    }

    /** Keeps a draft and releases it, as one change. */
    public PupilTransfers draftAndRelease(Transfer draft, Release release) {
        return changeAndPublish(
                draft.pupilId(),
                pupil -> pupil.draft(draft).release(draft.transferId(), release, today(), clock.instant()));
    }

    /** Returns when the backbone knows; before that the caller has no answer, and may ask again. */
    public PupilTransfers release(Transfer transfer, Release release) {
        return changeAndPublish(
                transfer.pupilId(), pupil -> pupil.release(transfer.transferId(), release, today(), clock.instant()));
    }

    public PupilTransfers withdraw(Transfer transfer) {
        if (transfer.state() == TransferState.WITHDRAWN
                && store.ofPupil(transfer.pupilId()).lagging()) {
            // The first attempt was kept, but its caller heard 503: this is the same call sent again.
            return publish(transfer.pupilId());
        }
        return changeAndPublish(transfer.pupilId(), pupil -> pupil.withdraw(transfer.transferId(), clock.instant()));
    }

    /**
     * The receiving school read what is in force; only the first time counts. Returns when the backbone knows.
     *
     * @param by subject of the token; stays here
     */
    public PupilTransfers read(Transfer transfer, String by) {
        return changeAndPublish(
                transfer.pupilId(), pupil -> pupil.read(transfer.transferId(), by, today(), clock.instant()));
    }

    /** The same, without waiting for the backbone: who looks is not kept waiting, {@link #republishLagging} tells it. */
    public PupilTransfers noteRead(Transfer transfer, String by) {
        return change(transfer.pupilId(), pupil -> pupil.read(transfer.transferId(), by, today(), clock.instant()));
    }

    /** The pupil's transfers with this one among them. */
    public PupilTransfers withTransfer(String transferId) {
        return store.withTransfer(transferId)
                .orElseThrow(() -> Refusal.TRANSFER_NOT_FOUND.because("there is no such transfer"));
    }

    public PupilTransfers ofPupil(String pupilId) {
        return store.ofPupil(pupilId);
    }

    /**
     * Tells what was kept but not acknowledged.
     *
     * @return for how many pupils
     */
    public int republishLagging(int atMost) {
        List<String> lagging = store.laggingPupils(atMost);
        lagging.forEach(this::publish);
        return lagging.size();
    }

    private PupilTransfers changeAndPublish(String pupilId, UnaryOperator<PupilTransfers> step) {
        PupilTransfers changed = change(pupilId, step);
        return changed.lagging() ? publish(pupilId) : changed;
    }

    private PupilTransfers change(String pupilId, UnaryOperator<PupilTransfers> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PupilTransfers before = store.ofPupil(pupilId);
            PupilTransfers changed = step.apply(before);
            if (changed.equals(before) || store.keep(changed)) {
                return changed;
            }
        }
        throw Refusal.CONCURRENT_CHANGE.because("others change this pupil's transfers at the same time; try again");
    }

    private PupilTransfers publish(String pupilId) {
        PupilTransfers told;
        PupilTransfers now = store.ofPupil(pupilId);
        do {
            told = now;
            told.context().ifPresent(publisher::publish);
            store.markPublished(pupilId, told.revision());
            now = store.ofPupil(pupilId);
        } while (now.revision() != told.revision());
        return now;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
