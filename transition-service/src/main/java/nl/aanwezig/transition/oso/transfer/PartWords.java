package nl.aanwezig.transition.oso.transfer;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.aanwezig.transition.dossier.AbsenceFigures;
import nl.aanwezig.transition.dossier.Category;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;
import nl.aanwezig.transition.oso.OsoPart;
import nl.aanwezig.transition.oso.OsoSummary;
import nl.aanwezig.transition.transfer.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * What an item says of a part of a dossier: its text where it is one, else in a few words what is there. What it is about
 * a child's health is in no item: it says that there is something, so that the family can decide about it.
 *
 * @param writtenOn date of the dossier, from which absence is counted back
 */
record PartWords(TransferKind kind, LocalDate writtenOn, LocalDate until, LocalDate today) {

    /** Dutch, as what the schools write in the dossier is. */
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "nl.aanwezig.transition.oso.parts",
            Locale.forLanguageTag("nl"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    static Voice voice(OsoPart part) {
        return switch (part.kind()) {
            case WISH_OF_PARENTS -> Voice.FAMILY;
            case WISH_OF_PUPIL -> Voice.PUPIL;
            default -> Voice.SCHOOL;
        };
    }

    /** Empty where the part says nothing that an item can; it then stays here. */
    Optional<Words> of(OsoPart part) {
        AbsenceFigures figures = null;
        if (part.kind() == OsoPart.Kind.ABSENCE) {
            figures = figures(part.absence());
            if (figures == null) {
                return Optional.empty();
            }
        }
        String text = text(part, figures);
        return text == null
                ? Optional.empty()
                : Optional.of(
                        new Words(theme(part, figures), category(part), null, text, figures, sensitivity(part), until));
    }

    private static @Nullable String text(OsoPart part, @Nullable AbsenceFigures figures) {
        return switch (part.kind()) {
            case ATTENTION, REASONING, CONTACT, SUPPORT_PLAN -> part.text();
            case WISH_OF_PARENTS, WISH_OF_PUPIL -> part.text() == null ? null : said(part, part.text());
            case ABSENCE -> figures == null ? null : said(part, figures.amount());
            default -> said(part, part.count());
        };
    }

    private static String said(OsoPart part, Object value) {
        return new MessageFormat(TEXTS.getString(part.kind().name()), TEXTS.getLocale()).format(new Object[] {value});
    }

    /** What merely says that something is there is no demand: the needs map counts problems, questions, wishes and needs. */
    private static Theme theme(OsoPart part, @Nullable AbsenceFigures figures) {
        return switch (part.kind()) {
            case ATTENTION -> Theme.NEED;
            case CONTACT, FAMILY_DOCTOR -> Theme.WHOM_TO_CALL;
            case WISH_OF_PARENTS, WISH_OF_PUPIL -> Theme.WISH;
            case ABSENCE -> figures != null && figures.amount() > 0 ? Theme.PROBLEM : Theme.STRENGTH;
            case REASONING, FINAL_TEST, TESTS, GRADES, SECONDARY_RESULTS -> Theme.STRENGTH;
            case SUPPORT_PLAN,
                    MORE_SUPPORT_PLANS,
                    DIAGNOSES,
                    MEDICINES,
                    PERSPECTIVE,
                    ADMISSION,
                    ARRANGEMENTS,
                    LEARNING_SUPPORT,
                    EARLY_EDUCATION -> Theme.WHAT_HELPED;
        };
    }

    private static @Nullable Category category(OsoPart part) {
        return switch (part.kind()) {
            case WISH_OF_PARENTS, WISH_OF_PUPIL -> null;
            case CONTACT, FAMILY_DOCTOR -> Category.ADMINISTRATIVE;
            case REASONING, FINAL_TEST, TESTS, GRADES, SECONDARY_RESULTS, EARLY_EDUCATION -> Category.EDUCATION;
            case ABSENCE -> Category.ABSENCE;
            case ATTENTION,
                    SUPPORT_PLAN,
                    MORE_SUPPORT_PLANS,
                    DIAGNOSES,
                    MEDICINES,
                    PERSPECTIVE,
                    ADMISSION,
                    ARRANGEMENTS,
                    LEARNING_SUPPORT -> Category.EXTRA_GUIDANCE;
        };
    }

    private static Sensitivity sensitivity(OsoPart part) {
        return switch (part.kind()) {
            case DIAGNOSES, MEDICINES, PERSPECTIVE, ADMISSION, ARRANGEMENTS, LEARNING_SUPPORT, FAMILY_DOCTOR ->
                Sensitivity.CARE_TEAM;
            default -> Sensitivity.MENTOR;
        };
    }

    /** Null where there is no figure, or it is of more than a year ago. */
    private @Nullable AbsenceFigures figures(OsoSummary.@Nullable Absence absence) {
        LocalDate yearAgo = today.minusYears(1);
        LocalDate to = writtenOn.isAfter(today) ? today : writtenOn;
        if (absence == null || to.isBefore(yearAgo)) {
            return null;
        }
        Integer amount = kind == TransferKind.VOVO
                ? first(absence.hours(), absence.halfDays())
                : first(absence.halfDays(), absence.hours());
        LocalDate from = to.minusYears(1).isBefore(yearAgo) ? yearAgo : to.minusYears(1);
        return amount == null ? null : new AbsenceFigures(from, to, amount);
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : one;
    }
}
