package nl.aanwezig.signal.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the family released of the primary-school dossier, in its newest revision, as far as rules need it: codes and dates.
 * The texts are no part of a ledger, since that lies in changelogs and on {@code signal.assessments.v1}, from where a
 * withdrawal could not take them back.
 *
 * @param schoolId the receiving school
 * @param releasedOn null where nothing is in force: never released, or withdrawn
 * @param deliveredOn when the receiving school could read it: released, and the pupil enrolled; null where that was not told
 * @param until last day of use; null where none was set
 * @param readOn when the receiving school first read it; null while it has not
 * @param items those that are open to the mentor; empty once the family has withdrawn it
 */
public record ReleasedContext(
        int revision,
        String schoolId,
        String transferId,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        List<Item> items) {

    /**
     * @param voice who says it: PUPIL, FAMILY or SCHOOL
     * @param theme what it is about, like WHAT_HELPED
     * @param until last day of use; null where none was set
     */
    public record Item(
            String voice,
            String theme,
            @Nullable String code,
            @Nullable LocalDate until) {

        boolean usableOn(LocalDate date) {
            return until == null || !date.isAfter(until);
        }
    }

    public ReleasedContext {
        items = List.copyOf(items);
    }

    /** What is left of it when the family takes it back: the revision, by which an older one is recognised. */
    public static ReleasedContext withdrawn(int revision, String schoolId, String transferId) {
        return new ReleasedContext(revision, schoolId, transferId, null, null, null, null, List.of());
    }

    /** What may be used on that date, or null where nothing is left. */
    public @Nullable ReleasedContext usableOn(LocalDate date) {
        if (isOver(date)) {
            return null;
        }
        List<Item> usable = items.stream().filter(item -> item.usableOn(date)).toList();
        return usable.isEmpty()
                ? null
                : new ReleasedContext(revision, schoolId, transferId, releasedOn, deliveredOn, until, readOn, usable);
    }

    /** Whether there is something to read on that date: also where nothing of it is for the mentor, but for a care team. */
    public boolean isInForceOn(LocalDate date) {
        return releasedOn != null
                && !isOver(date)
                && (items.isEmpty() || items.stream().anyMatch(item -> item.usableOn(date)));
    }

    /** Since when the receiving school can read it; null where nothing is in force. */
    public @Nullable LocalDate readableOn() {
        return deliveredOn == null ? releasedOn : deliveredOn;
    }

    /** Whether something of that theme is in it, like WHAT_HELPED. */
    public boolean has(String theme) {
        return items.stream().anyMatch(item -> item.theme().equals(theme));
    }

    private boolean isOver(LocalDate date) {
        return until != null && date.isAfter(until);
    }
}
