package nl.aanwezig.transition.kafka;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.transfer.ContextItem;
import nl.aanwezig.transition.transfer.ContextStatus;
import nl.aanwezig.transition.transfer.PupilContext;
import nl.aanwezig.transition.transfer.Theme;
import nl.aanwezig.transition.transfer.Voice;
import org.jspecify.annotations.Nullable;

/** The value of a record on {@code transition.contexts.v1}; its schema is in {@code contracts/schemas}. */
record ContextValue(
        String pupilId,
        long revision,
        String schoolId,
        String transferId,
        ContextStatus status,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        List<Item> items) {

    record Item(
            Voice voice,
            Theme theme,
            @Nullable String code,
            String text,
            @Nullable LocalDate until) {}

    static ContextValue from(PupilContext context) {
        return new ContextValue(
                context.pupilId(),
                context.revision(),
                context.schoolId(),
                context.transferId(),
                context.status(),
                context.releasedOn(),
                context.until(),
                context.readOn(),
                context.items().stream().map(ContextValue::item).toList());
    }

    private static Item item(ContextItem item) {
        return new Item(item.voice(), item.theme(), item.code(), item.text(), item.until());
    }
}
