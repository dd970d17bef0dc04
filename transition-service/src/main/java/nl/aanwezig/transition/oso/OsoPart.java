package nl.aanwezig.transition.oso;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a dossier that a family decides about as one.
 *
 * @param paths of the elements that hold it; where it is not open, these do not travel
 * @param text where it is a text of the dossier: as much of it as is shown, at most 280 characters; null elsewhere
 * @param count how many there are, where it stands for several
 * @param absence of {@link Kind#ABSENCE} alone
 */
public record OsoPart(
        Kind kind, List<String> paths, @Nullable String text, int count, OsoSummary.@Nullable Absence absence) {

    /** What it is. A category of the standard that can be withheld may have several parts. */
    public enum Kind {
        ATTENTION(null),
        REASONING(null),
        CONTACT(null),
        WISH_OF_PARENTS(null),
        WISH_OF_PUPIL(null),
        FAMILY_DOCTOR(null),
        SUPPORT_PLAN(OsoCategory.SUPPORT_PLANS),
        MORE_SUPPORT_PLANS(OsoCategory.SUPPORT_PLANS),
        DIAGNOSES(OsoCategory.EDUCATION_SUPPORT),
        MEDICINES(OsoCategory.EDUCATION_SUPPORT),
        PERSPECTIVE(OsoCategory.EDUCATION_SUPPORT),
        ADMISSION(OsoCategory.EDUCATION_SUPPORT),
        ARRANGEMENTS(OsoCategory.EDUCATION_SUPPORT),
        LEARNING_SUPPORT(OsoCategory.EDUCATION_SUPPORT),
        ABSENCE(OsoCategory.ABSENCE),
        FINAL_TEST(OsoCategory.FINAL_TEST),
        TESTS(OsoCategory.TEST_RESULTS),
        GRADES(OsoCategory.GRADES),
        SECONDARY_RESULTS(OsoCategory.VO_MBO),
        EARLY_EDUCATION(OsoCategory.EARLY_EDUCATION);

        private final @Nullable OsoCategory category;

        Kind(@Nullable OsoCategory category) {
            this.category = category;
        }

        /** The category that can be withheld and that it belongs to; null where it stands in one that every dossier has. */
        public @Nullable OsoCategory category() {
            return category;
        }
    }

    public OsoPart {
        paths = List.copyOf(paths);
    }

    @Override
    public String toString() {
        return kind + " at " + paths;
    }
}
