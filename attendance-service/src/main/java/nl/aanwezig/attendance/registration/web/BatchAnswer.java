package nl.aanwezig.attendance.registration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.aanwezig.attendance.registration.BatchOutcome;
import nl.aanwezig.attendance.registration.ItemOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch: {@code accepted + duplicate + rejected} is the number of items.
 *
 * @param items one for each item that was not accepted
 */
@Schema(name = "BatchAnswer", description = "accepted + duplicate + rejected is the number of items sent")
public record BatchAnswer(long accepted, long duplicate, long rejected, List<Item> items) {

    /**
     * @param index place in what was sent, from 0
     * @param id the item's id, where it is a well-formed one
     * @param field the field that is wrong, where it is one
     */
    @Schema(name = "BatchItem", description = "an item that was not accepted")
    public record Item(
            @Schema(description = "place in what was sent, from 0")
            long index,

            @Nullable String id,
            Outcome outcome,

            @Schema(
                    description = "stable; duplicate for a revision that is not newer than the known one",
                    ref = "#/components/schemas/RejectionCode")
            String code,

            @Nullable String field,

            @Schema(description = "for people; never repeats what was sent")
            String detail) {

        public static Item of(ItemOutcome outcome) {
            return new Item(
                    outcome.index(),
                    outcome.id(),
                    outcome.isDuplicate() ? Outcome.duplicate : Outcome.rejected,
                    outcome.rejection().code().code(),
                    outcome.rejection().field(),
                    outcome.rejection().detail());
        }
    }

    /** The wire form of the outcomes of an item that was not accepted. */
    public enum Outcome {
        duplicate,
        rejected
    }

    public static BatchAnswer of(BatchOutcome outcome) {
        return new BatchAnswer(
                outcome.accepted(),
                outcome.duplicate(),
                outcome.rejected(),
                outcome.others().stream().map(Item::of).toList());
    }
}
