package nl.aanwezig.signal.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the family released of the primary-school dossier, in its newest revision.
 *
 * @param schoolId the receiving school
 * @param until last day of use; null where none was set
 * @param readOn when the receiving school first read it; null while it has not
 * @param items empty once the family has withdrawn it
 */
public record ReleasedContext(
        int revision,
        String schoolId,
        String transferId,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        List<Item> items) {

    /**
     * @param voice who says it: PUPIL, FAMILY or SCHOOL
     * @param theme what it is about, like WHAT_HELPED
     */
    public record Item(
            String voice,
            String theme,
            @Nullable String code,
            String text,
            @Nullable LocalDate until) {

        boolean usableOn(LocalDate date) {
            return until == null || !date.isAfter(until);
        }
    }

    public ReleasedContext {
        items = List.copyOf(items);
    }

    /** What may be used on that date, or null where nothing is left. */
    public @Nullable ReleasedContext usableOn(LocalDate date) {
        if (until != null && date.isAfter(until)) {
            return null;
        }
        List<Item> usable = items.stream().filter(item -> item.usableOn(date)).toList();
        return usable.isEmpty()
                ? null
                : new ReleasedContext(revision, schoolId, transferId, releasedOn, until, readOn, usable);
    }
}
