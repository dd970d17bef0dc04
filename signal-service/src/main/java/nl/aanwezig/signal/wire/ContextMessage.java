package nl.aanwezig.signal.wire;

import static nl.aanwezig.signal.wire.UnreadableException.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.aanwezig.signal.ledger.ReleasedContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code transition.contexts.v1}. Codes that only people read are texts here: a new one must not stop the rest.
 *
 * @param withheld how many items the family keeps to itself
 */
public record ContextMessage(
        @Nullable String pupilId,
        @Nullable Integer revision,
        @Nullable String schoolId,
        @Nullable String transferId,
        @Nullable Status status,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        @Nullable List<Item> items,
        @Nullable Integer withheld,
        @Nullable Preference contactPreference,
        @Nullable Contacts contacts)
        implements AboutPupil {

    public enum Status {
        RELEASED,
        WITHDRAWN
    }

    public record Item(
            @Nullable String itemId,
            @Nullable String voice,
            @Nullable String theme,
            @Nullable String code,
            @Nullable String text,
            @Nullable LocalDate saidOn,
            @Nullable String authorRole,
            @Nullable LocalDate until) {

        ReleasedContext.Item toItem() {
            required(text, "text");
            return new ReleasedContext.Item(required(voice, "voice"), required(theme, "theme"), code, until);
        }

        boolean usableOn(LocalDate date) {
            return until == null || !date.isAfter(until);
        }
    }

    /** How the family wishes to be reached. */
    public record Preference(
            @Nullable List<String> channels,
            @Nullable String language,
            @Nullable Boolean interpreter,
            @Nullable String moment) {}

    public record Contacts(
            @Nullable Contact before, @Nullable Contact after) {}

    /** A person of the staff directory, by pseudonym. */
    public record Contact(
            @Nullable String schoolId, @Nullable String staffId) {}

    /** What of it may still be used on that date, with the same revision; null where that is nothing. */
    public @Nullable ContextMessage usableOn(LocalDate date) {
        List<Item> all = items == null ? List.of() : items;
        List<Item> usable = all.stream().filter(each -> each.usableOn(date)).toList();
        boolean over = until != null && date.isAfter(until);
        if (over || (usable.isEmpty() && !all.isEmpty())) {
            return null;
        }
        return new ContextMessage(
                pupilId,
                revision,
                schoolId,
                transferId,
                status,
                releasedOn,
                deliveredOn,
                until,
                readOn,
                usable,
                withheld,
                contactPreference,
                contacts);
    }

    /** The first day on which something of it is over; null where nothing ever is. */
    public @Nullable LocalDate nextEnd() {
        return Stream.concat(
                        Stream.ofNullable(until),
                        Stream.ofNullable(items).flatMap(List::stream).map(Item::until))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(each -> each.plusDays(1))
                .orElse(null);
    }

    public ReleasedContext toContext() {
        required(pupilId, "pupilId");
        int number = required(revision, "revision");
        String school = required(schoolId, "schoolId");
        String transfer = required(transferId, "transferId");
        return switch (required(status, "status")) {
            case WITHDRAWN -> ReleasedContext.withdrawn(number, school, transfer);
            case RELEASED ->
                new ReleasedContext(
                        number,
                        school,
                        transfer,
                        releasedOn,
                        deliveredOn,
                        until,
                        readOn,
                        required(items, "items").stream().map(Item::toItem).toList());
        };
    }
}
