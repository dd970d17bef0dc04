package nl.aanwezig.transition.web;

import java.time.LocalDate;
import java.util.UUID;
import nl.aanwezig.transition.dossier.AbsenceFigures;
import nl.aanwezig.transition.dossier.AuthorRole;
import nl.aanwezig.transition.dossier.Category;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.KnownCodes;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;
import org.jspecify.annotations.Nullable;

/**
 * An item as sent. Everything may be missing or wrong here.
 *
 * @param voice SCHOOL, FAMILY or PUPIL
 * @param category of an item of the school; absent: EXTRA_GUIDANCE, or ABSENCE where {@code absence} is given
 * @param sensitivity MENTOR (absent) or CARE_TEAM
 * @param author TEACHER, CARE_COORDINATOR, GUARDIAN, PUPIL or OTHER; absent: who usually speaks in that voice
 * @param until last day of use; absent: that of the transfer
 * @param released in a draft that is released in the same call: whether this one is among what is released
 */
record ItemRequest(
        @Nullable String voice,
        @Nullable String theme,
        @Nullable String category,
        @Nullable String code,
        @Nullable String text,
        @Nullable Absence absence,
        @Nullable String sensitivity,
        @Nullable String author,
        @Nullable String until,
        @Nullable Boolean released) {

    /** @param amount half days at a primary school, hours at a secondary school; unauthorised ones alone */
    record Absence(
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer amount) {

        AbsenceFigures toFigures() {
            if (amount == null) {
                throw Refusal.MISSING_FIELD.because("absence.amount is missing");
            }
            return new AbsenceFigures(Given.day("absence.from", from), Given.day("absence.to", to), amount);
        }
    }

    Voice toVoice() {
        return Given.oneOf(Voice.class, "voice of an item", voice, Refusal.UNKNOWN_VOICE);
    }

    Item toItem(KnownCodes codes, LocalDate lastDay, LocalDate today) {
        return Item.said(
                UUID.randomUUID().toString(),
                toVoice(),
                toWords(codes, lastDay),
                Given.optionalOneOf(AuthorRole.class, "author of an item", author, Refusal.UNKNOWN_VALUE),
                today,
                true);
    }

    Words toWords(KnownCodes codes, LocalDate lastDay) {
        Theme what = Given.oneOf(Theme.class, "theme of an item", theme, Refusal.UNKNOWN_THEME);
        LocalDate end = Given.optionalDay("until of an item", until);
        Words words = new Words(
                what,
                chosenCategory(),
                code,
                Given.text("text of an item", text),
                absence == null ? null : absence.toFigures(),
                sensitivity == null
                        ? Sensitivity.MENTOR
                        : Given.oneOf(Sensitivity.class, "sensitivity of an item", sensitivity, Refusal.UNKNOWN_VALUE),
                end == null ? lastDay : end);
        if (code != null) {
            codes.require(code, what);
        }
        return words;
    }

    private @Nullable Category chosenCategory() {
        if (category != null) {
            return Given.oneOf(Category.class, "category of an item", category, Refusal.UNKNOWN_CATEGORY);
        }
        if (toVoice() != Voice.SCHOOL) {
            return null;
        }
        return absence == null ? Category.EXTRA_GUIDANCE : Category.ABSENCE;
    }
}
