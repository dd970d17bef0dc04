package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.aanwezig.transition.oso.OsoDossier.Located;
import nl.aanwezig.transition.oso.OsoPart.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a dossier that a family can keep back, part by part: each category that can be withheld, and of the others
 * what no rule of the standard asks for. Documents are decided about one by one, elsewhere.
 */
public final class OsoParts {

    /** Longest text of a part, in characters; what is longer is shown, and travels, up to there. */
    public static final int MAX_TEXT = 280;

    private static final int MAX_PLANS = 15;
    private static final Set<String> CONTACT =
            Set.of("contactnodig", "contactpersoon", "contacttelefoon", "contactemail");
    private static final Set<String> CONTACT_TEXTS = Set.of("contactpersoon", "contacttelefoon", "contactemail");

    private final List<Located> elements;
    private final List<OsoPart> parts = new ArrayList<>();

    private OsoParts(OsoDossier dossier) {
        this.elements = dossier.elements();
    }

    /** In the order in which they are shown; the same dossier has the same parts. */
    public static List<OsoPart> of(OsoDossier dossier) {
        OsoParts found = new OsoParts(dossier);
        found.advice();
        found.plans();
        found.together(Kind.DIAGNOSES, in("onderwijsondersteuning", Set.of("diagnose")));
        found.together(Kind.MEDICINES, in("onderwijsondersteuning", Set.of("medicijngebruik")));
        found.together(Kind.PERSPECTIVE, in("onderwijsondersteuning", Set.of("opp")));
        found.together(Kind.ADMISSION, in("onderwijsondersteuning", Set.of("tlv")));
        found.together(
                Kind.ARRANGEMENTS, in("onderwijsondersteuning", Set.of("arrangement_cluster12", "arrangement_pao")));
        found.together(Kind.LEARNING_SUPPORT, in("onderwijsondersteuning", Set.of("lwoo", "rvc")));
        found.absence(dossier);
        found.together(Kind.FINAL_TEST, in(OsoCategory.FINAL_TEST));
        found.together(Kind.TESTS, in(OsoCategory.TEST_RESULTS));
        found.together(Kind.GRADES, in(OsoCategory.GRADES));
        found.together(Kind.SECONDARY_RESULTS, in(OsoCategory.VO_MBO));
        found.together(Kind.EARLY_EDUCATION, in(OsoCategory.EARLY_EDUCATION));
        found.together(Kind.FAMILY_DOCTOR, in("leerling", Set.of("huisarts")));
        return List.copyOf(found.parts);
    }

    private void advice() {
        each(Kind.ATTENTION, "overstapadvies", "aandachtspunten");
        each(Kind.REASONING, "overstapadvies", "argumentatie");
        each(Kind.REASONING, "overstapadvies", "motivatie_herzienadvies");
        each(Kind.WISH_OF_PARENTS, "overstapadvies", "wensouders");
        each(Kind.WISH_OF_PUPIL, "overstapadvies", "wensleerling");
        List<Located> contact = all(in("overstapadvies", CONTACT));
        String whom = String.join(
                ", ",
                contact.stream()
                        .filter(found -> CONTACT_TEXTS.contains(found.element().name()))
                        .map(found -> found.element().text().strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
        if (contact.size() > 1) {
            String shown = whom.length() > MAX_TEXT ? null : shortened(whom);
            parts.add(new OsoPart(Kind.CONTACT, paths(contact), shown, 1, null));
        }
    }

    /** Each one for itself; beyond some, those that are left over as one, since a dossier has so many items only. */
    private void plans() {
        List<Located> plans = all(in("onderwijsondersteuning", Set.of("handelingsplan")));
        for (Located plan : plans.subList(0, Math.min(plans.size(), MAX_PLANS))) {
            String aim = plan.element().textAt("isgerichtop").orElse("");
            parts.add(new OsoPart(Kind.SUPPORT_PLAN, List.of(plan.path()), shortened(aim), 1, null));
        }
        if (plans.size() > MAX_PLANS) {
            List<Located> rest = plans.subList(MAX_PLANS, plans.size());
            parts.add(new OsoPart(Kind.MORE_SUPPORT_PLANS, paths(rest), null, rest.size(), null));
        }
    }

    private void absence(OsoDossier dossier) {
        List<Located> blocks = all(in(OsoCategory.ABSENCE));
        if (!blocks.isEmpty()) {
            parts.add(new OsoPart(Kind.ABSENCE, paths(blocks), null, 1, OsoSummary.absenceOf(dossier)));
        }
    }

    private void each(Kind kind, String parent, String name) {
        for (Located found : all(in(parent, Set.of(name)))) {
            parts.add(new OsoPart(
                    kind, List.of(found.path()), shortened(found.element().text()), 1, null));
        }
    }

    private void together(Kind kind, Predicate<Located> which) {
        List<Located> found = all(which);
        if (!found.isEmpty()) {
            parts.add(new OsoPart(kind, paths(found), null, count(found), null));
        }
    }

    /** Of a list what is in it, else the elements themselves. */
    private static int count(List<Located> found) {
        return found.stream()
                .mapToInt(each -> each.element().name().endsWith("lijst")
                        ? each.element().children().size()
                        : 1)
                .sum();
    }

    private List<Located> all(Predicate<Located> which) {
        return elements.stream().filter(which).toList();
    }

    private static Predicate<Located> in(String parent, Set<String> names) {
        return found -> found.isIn(parent) && names.contains(found.element().name());
    }

    private static Predicate<Located> in(OsoCategory category) {
        return found -> CategoryRules.isIn(category, found);
    }

    private static List<String> paths(List<Located> found) {
        return found.stream().map(Located::path).toList();
    }

    /** Null where nothing is said. */
    private static @Nullable String shortened(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.length() <= MAX_TEXT) {
            return plain;
        }
        int end = MAX_TEXT - 1;
        if (Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end) + "…";
    }
}
