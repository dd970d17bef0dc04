package nl.aanwezig.transition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import nl.aanwezig.transition.transfer.ContextItem;
import nl.aanwezig.transition.transfer.Refusal;
import nl.aanwezig.transition.transfer.Theme;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as sent. Everything may be missing or wrong here: {@link #toDraft} says what is, with a code.
 *
 * @param release true: release it in the same call
 */
record TransferRequest(
        @Nullable String fromSchoolId,
        @Nullable String fromPupilId,
        @Nullable String schoolId,
        @Nullable String pupilId,
        @Nullable String until,
        @Nullable String inspectedOn,
        @Nullable List<@Nullable Item> items,
        @Nullable Boolean release) {

    record Item(
            @Nullable String voice,
            @Nullable String theme,
            @Nullable String code,
            @Nullable String text,
            @Nullable String until,
            @Nullable Boolean released) {

        ContextItem toItem() {
            return new ContextItem(
                    oneOf(Voice.class, present("voice of an item", voice), Refusal.UNKNOWN_VOICE),
                    oneOf(Theme.class, present("theme of an item", theme), Refusal.UNKNOWN_THEME),
                    code,
                    present("text of an item", text),
                    date("until of an item", until),
                    Boolean.TRUE.equals(released));
        }
    }

    boolean releaseAtOnce() {
        return Boolean.TRUE.equals(release);
    }

    Transfer toDraft(String transferId, Instant draftedAt) {
        if (items == null) {
            throw Refusal.MISSING_FIELD.because("items is missing");
        }
        return new Transfer(
                transferId,
                present("fromSchoolId", fromSchoolId),
                fromPupilId,
                present("schoolId", schoolId),
                present("pupilId", pupilId),
                date("until", until),
                date("inspectedOn", inspectedOn),
                null,
                null,
                null,
                draftedAt,
                TransferState.DRAFTED,
                items.stream().map(TransferRequest::present).map(Item::toItem).toList());
    }

    static @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.MALFORMED_DATE.because(field + " must be a date: YYYY-MM-DD");
        }
    }

    private static String present(String field, @Nullable String value) {
        if (value == null) {
            throw Refusal.MISSING_FIELD.because(field + " is missing");
        }
        return value;
    }

    private static Item present(@Nullable Item item) {
        return Objects.requireNonNullElseGet(item, () -> {
            throw Refusal.MISSING_FIELD.because("an item is null");
        });
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name, Refusal otherwise) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw otherwise.because("must be one of " + List.of(type.getEnumConstants()));
        }
    }
}
