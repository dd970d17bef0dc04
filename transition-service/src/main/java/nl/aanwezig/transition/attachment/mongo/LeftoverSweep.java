package nl.aanwezig.transition.attachment.mongo;

import java.time.Duration;
import nl.aanwezig.transition.attachment.AttachmentStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what a crash left of documents that were being kept or removed. */
@Component
class LeftoverSweep {

    /** Far longer than keeping a document takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ContentParts contents;
    private final AttachmentStore store;

    LeftoverSweep(ContentParts contents, AttachmentStore store) {
        this.contents = contents;
        this.store = store;
    }

    @Scheduled(
            initialDelayString = "${aanwezig.transition.documents.sweep-every:1h}",
            fixedDelayString = "${aanwezig.transition.documents.sweep-every:1h}")
    void sweep() {
        for (ContentParts.UnderWay each : contents.leftSince(PATIENCE)) {
            boolean listed = store.of(each.transferId()).stream()
                    .anyMatch(one -> one.documentId().equals(each.documentId()));
            if (listed) {
                contents.settled(each.documentId());
            } else {
                contents.remove(each.documentId(), each.parts());
            }
        }
    }
}
