package nl.aanwezig.signal.web;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.mongo.ContextViews;
import nl.aanwezig.signal.wire.ContextMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the family released to this school, as the API shows it: what may still be used, and nothing that is over.
 *
 * @param withheld how many items the family keeps to itself
 * @param contacts whom the family trusts at primary school, and the counterpart here: ids of the staff directory
 */
record ContextView(
        @Nullable Integer revision,
        @Nullable String schoolId,
        @Nullable String transferId,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        List<ContextMessage.Item> items,
        @Nullable Integer withheld,
        ContextMessage.@Nullable Preference contactPreference,
        ContextMessage.@Nullable Contacts contacts) {

    /**
     * @param known what the read model holds; null where that is nothing
     * @param ledger the context of the ledger, which may have heard of a withdrawal first; null where it has none
     * @param asOf the day that is asked for: an item must be usable on it
     * @param today and today: what has been forgotten meanwhile is not dug up again
     */
    static @Nullable ContextView of(
            ContextViews.@Nullable Known known, @Nullable ReleasedContext ledger, LocalDate asOf, LocalDate today) {
        ContextMessage all = known == null ? null : known.released();
        if (known == null || all == null || (ledger != null && ledger.revision() > known.revision())) {
            return null;
        }
        ContextMessage released = all.usableOn(asOf.isAfter(today) ? asOf : today);
        if (released == null) {
            return null;
        }
        return new ContextView(
                released.revision(),
                released.schoolId(),
                released.transferId(),
                released.releasedOn(),
                released.deliveredOn(),
                released.until(),
                released.readOn(),
                released.items() == null ? List.of() : released.items(),
                released.withheld(),
                released.contactPreference(),
                released.contacts());
    }
}
