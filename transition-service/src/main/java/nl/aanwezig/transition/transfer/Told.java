package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.dossier.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the backbone may know of a transfer: what was released and is open to the mentor, and how the family is reached.
 *
 * @param items never those for the care team alone, never those that are withheld
 * @param withheld how many items stay behind; nothing else about them
 */
public record Told(
        LocalDate releasedOn,
        LocalDate deliveredOn,
        LocalDate until,
        @Nullable LocalDate readOn,
        List<Item> items,
        int withheld,
        @Nullable ContactPreference preference,
        @Nullable String trusted,
        @Nullable String counterpart) {

    public Told {
        items = List.copyOf(items);
    }

    /** Without what has ended before that day. */
    public Told asOf(LocalDate today) {
        return new Told(
                releasedOn,
                deliveredOn,
                until,
                readOn,
                items.stream().filter(each -> each.usableOn(today)).toList(),
                withheld,
                preference,
                trusted,
                counterpart);
    }

    /** The last day on which all of it may be used. */
    public LocalDate unchangedUntil() {
        return items.stream()
                .map(each -> each.words().until())
                .filter(each -> each.isBefore(until))
                .min(LocalDate::compareTo)
                .orElse(until);
    }
}
