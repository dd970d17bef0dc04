package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Judged.METADATA;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.aanwezig.transition.oso.OsoDossier.Located;

/** What was decided about each category holds: data only where it may be, and where it must be. */
final class CategoryRules {

    private static final String CATEGORIES = METADATA + "/categorie_uitlevering";

    static final List<OsoRule> ALL = List.of(
            new OsoRule(
                    "category_not_empty",
                    "OS.cat01 to OS.cat16",
                    "a category that is forbidden or withheld carries no data",
                    judged -> judged.elements()
                            .filter(found -> isInEmptyCategory(judged, found))
                            .map(Located::path)),
            new OsoRule(
                    "category_without_data",
                    "OS.cat01 to OS.cat16",
                    "a category that is required carries data",
                    judged -> fields(
                            judged,
                            category -> verdict(judged, category).equals(Optional.of(OsoVerdict.REQUIRED))
                                    && judged.elements().noneMatch(found -> isIn(category, found)))),
            new OsoRule(
                    "category_cannot_be_left_out",
                    "the profiles of the standard",
                    "metadata, inspection, school, pupil, guardians, school career and advice are in every dossier",
                    judged -> fields(
                            judged,
                            category -> !category.canBeWithheld()
                                    && verdict(judged, category)
                                            .filter(OsoVerdict::emptiesTheCategory)
                                            .isPresent())),
            new OsoRule(
                    "category_not_for_this_transfer",
                    "the profiles of the standard; OVa.VV01 and OVa.VV02",
                    "early education travels between primary schools only, results of secondary school between secondary"
                            + " schools only",
                    judged -> Stream.concat(
                            fields(
                                    judged,
                                    category -> isForbidden(judged, category)
                                            && verdict(judged, category)
                                                    .filter(verdict -> !verdict.emptiesTheCategory())
                                                    .isPresent()),
                            judged.elements()
                                    .filter(found -> Arrays.stream(OsoCategory.values())
                                            .anyMatch(
                                                    category -> isForbidden(judged, category) && isIn(category, found)))
                                    .map(Located::path))));

    private CategoryRules() {}

    static Optional<OsoVerdict> verdict(Judged judged, OsoCategory category) {
        return judged.metadata()
                .textAt("categorie_uitlevering", category.field())
                .flatMap(OsoVerdict::of);
    }

    static boolean isIn(OsoCategory category, Located found) {
        return found.parent() != null
                && category.holds(found.parent().name(), found.element().name());
    }

    private static boolean isInEmptyCategory(Judged judged, Located found) {
        return Arrays.stream(OsoCategory.values())
                .anyMatch(category -> isIn(category, found)
                        && verdict(judged, category)
                                .filter(OsoVerdict::emptiesTheCategory)
                                .isPresent());
    }

    private static boolean isForbidden(Judged judged, OsoCategory category) {
        return judged.profile().filter(profile -> profile.forbids(category)).isPresent();
    }

    private static Stream<String> fields(Judged judged, Predicate<OsoCategory> broken) {
        return Arrays.stream(OsoCategory.values()).filter(broken).map(category -> CATEGORIES + "/" + category.field());
    }
}
