package nl.aanwezig.transition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.aanwezig.transition.transfer.ContextItem;
import nl.aanwezig.transition.transfer.PupilTransfers;
import nl.aanwezig.transition.transfer.Theme;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a reader sees it.
 *
 * @param inForce whether this is what the receiving school has now: the newest release for the pupil, not withdrawn
 * @param readOn when the receiving school first read the latest release; null while it has not
 * @param revision what the backbone was told last about this pupil, of this transfer; null unless in force
 */
record TransferView(
        String transferId,
        TransferState state,
        boolean inForce,
        @Nullable Long revision,
        String fromSchoolId,
        @Nullable String fromPupilId,
        String schoolId,
        String pupilId,
        @Nullable LocalDate until,
        @Nullable LocalDate inspectedOn,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate readOn,
        Instant draftedAt,
        List<Item> items) {

    /** @param index the item's place in the transfer, by which a release names it */
    record Item(
            int index,
            Voice voice,
            Theme theme,
            @Nullable String code,
            String text,
            @Nullable LocalDate until,
            boolean released) {}

    /** All of it, for the school that hands over. */
    static TransferView forSender(PupilTransfers pupil, Transfer transfer) {
        return view(pupil, transfer, transfer.fromPupilId(), items(transfer));
    }

    /** Only what was released, and not the pupil's id at the other school. */
    static TransferView forReceiver(PupilTransfers pupil, Transfer transfer) {
        return view(
                pupil,
                transfer,
                null,
                items(transfer).stream().filter(Item::released).toList());
    }

    private static List<Item> items(Transfer transfer) {
        return IntStream.range(0, transfer.items().size())
                .mapToObj(index -> item(index, transfer.items().get(index)))
                .toList();
    }

    private static Item item(int index, ContextItem item) {
        return new Item(index, item.voice(), item.theme(), item.code(), item.text(), item.until(), item.released());
    }

    private static TransferView view(
            PupilTransfers pupil, Transfer transfer, @Nullable String fromPupilId, List<Item> items) {
        boolean inForce = pupil.isInForce(transfer);
        return new TransferView(
                transfer.transferId(),
                transfer.state(),
                inForce,
                inForce ? pupil.revision() : null,
                transfer.fromSchoolId(),
                fromPupilId,
                transfer.schoolId(),
                transfer.pupilId(),
                transfer.until(),
                transfer.inspectedOn(),
                transfer.releasedOn(),
                transfer.readOn(),
                transfer.draftedAt(),
                items);
    }
}
