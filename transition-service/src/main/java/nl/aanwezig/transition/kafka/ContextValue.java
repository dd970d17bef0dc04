package nl.aanwezig.transition.kafka;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.context.ContextStatus;
import nl.aanwezig.transition.context.PupilContext;
import nl.aanwezig.transition.dossier.AuthorRole;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.transfer.ContactPreference;
import nl.aanwezig.transition.transfer.Told;
import org.jspecify.annotations.Nullable;

/** The value of a record on {@code transition.contexts.v1}; its schema is in {@code contracts/schemas}. */
record ContextValue(
        String pupilId,
        int revision,
        String schoolId,
        String transferId,
        ContextStatus status,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        @Nullable Integer withheld,
        @Nullable ContactPreference contactPreference,
        @Nullable Contacts contacts,
        List<Item> items) {

    record Item(
            String itemId,
            Voice voice,
            Theme theme,
            @Nullable String code,
            String text,
            AuthorRole authorRole,
            LocalDate saidOn,
            LocalDate until) {

        static Item of(nl.aanwezig.transition.dossier.Item item) {
            var words = item.words();
            return new Item(
                    item.itemId(),
                    item.voice(),
                    words.theme(),
                    words.code(),
                    words.text(),
                    item.author(),
                    item.saidOn(),
                    words.until());
        }
    }

    /** Who was the contact before the move, and who is after it: ids of the directory, no names. */
    record Contacts(@Nullable StaffMember before, @Nullable StaffMember after) {}

    record StaffMember(String schoolId, String staffId) {}

    static ContextValue from(PupilContext context) {
        Told told = context.told();
        return told == null ? emptied(context) : filled(context, told);
    }

    private static ContextValue emptied(PupilContext context) {
        return new ContextValue(
                context.pupilId(),
                context.revision(),
                context.schoolId(),
                context.transferId(),
                context.status(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static ContextValue filled(PupilContext context, Told told) {
        return new ContextValue(
                context.pupilId(),
                context.revision(),
                context.schoolId(),
                context.transferId(),
                context.status(),
                told.releasedOn(),
                told.deliveredOn(),
                told.until(),
                told.readOn(),
                told.withheld(),
                told.preference(),
                contacts(context, told),
                told.items().stream().map(Item::of).toList());
    }

    private static @Nullable Contacts contacts(PupilContext context, Told told) {
        StaffMember before = member(context.fromSchoolId(), told.trusted());
        StaffMember after = member(context.schoolId(), told.counterpart());
        return before == null && after == null ? null : new Contacts(before, after);
    }

    private static @Nullable StaffMember member(String schoolId, @Nullable String staffId) {
        return staffId == null ? null : new StaffMember(schoolId, staffId);
    }
}
