package nl.aanwezig.transition.mongo;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import org.jspecify.annotations.Nullable;

/**
 * What the needs map counts of a transfer: no text and no pupil. It is kept beside the transfer, so that a map need not
 * open every dossier, and encrypted like it, since the codes are about one child.
 */
record Counted(String transferId, String fromSchoolId, String schoolId, List<One> items) {

    /** An item that travels. @param code null where it has none */
    record One(Voice voice, Theme theme, @Nullable String code, LocalDate saidOn) {}

    /** As they are sealed. */
    record Items(List<One> items) {}

    static Counted of(Transfer transfer) {
        return new Counted(
                transfer.transferId(),
                transfer.route().fromSchoolId(),
                transfer.route().schoolId(),
                transfer.state() == TransferState.WITHDRAWN
                        ? List.of()
                        : transfer.dossier().items().stream()
                                .filter(Item::travels)
                                .map(item -> new One(
                                        item.voice(),
                                        item.words().theme(),
                                        item.words().code(),
                                        item.saidOn()))
                                .toList());
    }
}
