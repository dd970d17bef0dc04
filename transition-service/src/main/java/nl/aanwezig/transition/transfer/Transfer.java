package nl.aanwezig.transition.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a primary school hands over about one pupil to one secondary school.
 *
 * @param transferId ours, opaque
 * @param fromSchoolId the primary school: the only one that may change the transfer
 * @param fromPupilId the pupil's pseudonym there, or null; never leaves this service
 * @param schoolId the secondary school that receives
 * @param pupilId the pupil's pseudonym there
 * @param until last day of use, or null
 * @param inspectedOn the day on which the parents were given inspection, or null. Without it nothing is released
 *     (domain.md, section 2: inspection before delivery)
 * @param releasedOn the day of the latest release, or null
 * @param readOn the day on which the receiving school first read the latest release; null while it has not
 * @param readBy subject of the token that it was read with, null where {@code readOn} is; never leaves this service
 * @param items 1 to 50; their place in the list is how a caller names them
 */
public record Transfer(
        String transferId,
        String fromSchoolId,
        @Nullable String fromPupilId,
        String schoolId,
        String pupilId,
        @Nullable LocalDate until,
        @Nullable LocalDate inspectedOn,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate readOn,
        @Nullable String readBy,
        Instant draftedAt,
        TransferState state,
        List<ContextItem> items) {

    private static final int MOST_ITEMS = 50;

    public Transfer {
        Identifiers.require("fromSchoolId", fromSchoolId);
        Identifiers.require("schoolId", schoolId);
        Identifiers.requirePseudonym("pupilId", pupilId);
        if (fromPupilId != null) {
            Identifiers.requirePseudonym("fromPupilId", fromPupilId);
        }
        if (items.isEmpty()) {
            throw Refusal.MISSING_FIELD.because("items is empty");
        }
        if (items.size() > MOST_ITEMS) {
            throw Refusal.TOO_MANY_ITEMS.because("a transfer has at most " + MOST_ITEMS + " items");
        }
        items = List.copyOf(items);
    }

    /** The items that may leave; the others are nobody else's to see. */
    public List<ContextItem> releasedItems() {
        return items.stream().filter(ContextItem::released).toList();
    }

    /** Released with exactly the items that the release names. */
    Transfer release(Release release, LocalDate today) {
        StateChange change = StateChange.of(state, StateChange.Step.RELEASE);
        LocalDate inspected = release.inspectedOn() == null ? inspectedOn : release.inspectedOn();
        if (inspected == null) {
            throw Refusal.INSPECTION_MISSING.because("the parents' inspection (inspectedOn) comes before delivery");
        }
        if (inspected.isAfter(today)) {
            throw Refusal.DATE_IN_FUTURE.because("inspectedOn lies in the future");
        }
        Set<Integer> chosen = release.chosenOf(items);
        List<ContextItem> marked = IntStream.range(0, items.size())
                .mapToObj(index -> items.get(index).asReleased(chosen.contains(index)))
                .toList();
        return changed(change.to(), inspected, today, marked);
    }

    Transfer withdraw() {
        StateChange change = StateChange.of(state, StateChange.Step.WITHDRAW);
        List<ContextItem> kept =
                items.stream().map(item -> item.asReleased(false)).toList();
        return changed(change.to(), inspectedOn, releasedOn, kept);
    }

    /** The first read stands. */
    Transfer read(String by, LocalDate today) {
        return readOn != null
                ? this
                : new Transfer(
                        transferId,
                        fromSchoolId,
                        fromPupilId,
                        schoolId,
                        pupilId,
                        until,
                        inspectedOn,
                        releasedOn,
                        today,
                        by,
                        draftedAt,
                        state,
                        items);
    }

    /** Of what is changed nobody has read anything yet. */
    private Transfer changed(
            TransferState newState,
            @Nullable LocalDate newInspectedOn,
            @Nullable LocalDate newReleasedOn,
            List<ContextItem> newItems) {
        return new Transfer(
                transferId,
                fromSchoolId,
                fromPupilId,
                schoolId,
                pupilId,
                until,
                newInspectedOn,
                newReleasedOn,
                null,
                null,
                draftedAt,
                newState,
                newItems);
    }
}
