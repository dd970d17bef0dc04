package nl.aanwezig.transition.context;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.starter.document.OwnDocuments;
import nl.aanwezig.transition.transfer.Transfer;

/** Keeps what the backbone is told of each pupil in step with the transfers. */
public final class Contexts {

    /** What is found of the contexts that are kept. */
    public interface Kept extends OwnDocuments<PupilContext> {

        /** Those of which something has ended before that day, at most so many. */
        List<PupilContext> endedBefore(LocalDate today, int atMost);
    }

    private final Kept contexts;
    private final Clock clock;

    public Contexts(Kept contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    /** Returns when the backbone knows what the transfer says. Said twice, or late, it changes nothing. */
    public void follow(Transfer transfer) {
        String pupilId = transfer.route().pupilId();
        if (pupilId == null) {
            return;
        }
        LocalDate today = today();
        if (contexts.find(pupilId).isEmpty()
                && PupilContext.first(transfer, today, clock.instant()).isEmpty()) {
            return;
        }
        contexts.change(
                pupilId,
                before -> before == null
                        ? PupilContext.first(transfer, today, clock.instant()).orElseThrow()
                        : before.following(transfer, today, clock.instant()));
    }

    /** Whether the backbone still has something of that transfer. */
    public boolean tells(Transfer transfer) {
        String pupilId = transfer.route().pupilId();
        return pupilId != null
                && contexts.find(pupilId)
                        .filter(each -> each.transferId().equals(transfer.transferId()) && each.told() != null)
                        .isPresent();
    }

    /** Those of which something has ended, at most so many. */
    public List<PupilContext> ended(int atMost) {
        return contexts.endedBefore(today(), atMost);
    }

    /** Takes back what has ended. */
    public void end(PupilContext context) {
        LocalDate today = today();
        contexts.change(context.pupilId(), before -> (before == null ? context : before).asOf(today, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Transfer.ZONE);
    }
}
