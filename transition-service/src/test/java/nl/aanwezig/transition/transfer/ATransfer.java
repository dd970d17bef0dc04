package nl.aanwezig.transition.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transfers for tests: three items, one a voice, of which the first is marked as released. */
public final class ATransfer {

    public static final String PUPIL = "vo-1";
    public static final LocalDate INSPECTED = LocalDate.of(2026, 6, 20);
    public static final Instant DRAFTED_AT = Instant.parse("2026-06-22T08:00:00Z");

    private ATransfer() {}

    public static Transfer draft(String transferId) {
        return draft(transferId, INSPECTED, items());
    }

    public static Transfer draft(String transferId, @Nullable LocalDate inspectedOn, List<ContextItem> items) {
        return new Transfer(
                transferId,
                "po-school",
                "po-1",
                "school-a",
                PUPIL,
                LocalDate.of(2027, 7, 31),
                inspectedOn,
                null,
                null,
                null,
                DRAFTED_AT,
                TransferState.DRAFTED,
                items);
    }

    public static List<ContextItem> items() {
        return List.of(
                item(Voice.PUPIL, Theme.WHAT_HELPED, true),
                item(Voice.FAMILY, Theme.WISH, false),
                item(Voice.SCHOOL, Theme.STRENGTH, false));
    }

    public static ContextItem item(Voice voice, Theme theme, boolean released) {
        return new ContextItem(voice, theme, "QUIET_START", "words of " + voice, null, released);
    }
}
