package nl.aanwezig.signal.wire;

import static nl.aanwezig.signal.wire.UnreadableException.required;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.ledger.ReleasedContext;
import org.jspecify.annotations.Nullable;

/** {@code transition.contexts.v1}. */
public record ContextMessage(
        @Nullable String pupilId,
        @Nullable Integer revision,
        @Nullable String schoolId,
        @Nullable String transferId,
        @Nullable Status status,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        @Nullable List<Item> items)
        implements AboutPupil {

    enum Status {
        RELEASED,
        WITHDRAWN
    }

    record Item(
            @Nullable String voice,
            @Nullable String theme,
            @Nullable String code,
            @Nullable String text,
            @Nullable LocalDate until) {

        ReleasedContext.Item toItem() {
            return new ReleasedContext.Item(
                    required(voice, "voice"), required(theme, "theme"), code, required(text, "text"), until);
        }
    }

    public ReleasedContext toContext() {
        required(pupilId, "pupilId");
        boolean withdrawn = required(status, "status") == Status.WITHDRAWN;
        return new ReleasedContext(
                required(revision, "revision"),
                required(schoolId, "schoolId"),
                required(transferId, "transferId"),
                releasedOn,
                until,
                readOn,
                withdrawn
                        ? List.of()
                        : required(items, "items").stream().map(Item::toItem).toList());
    }
}
