package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Judged.DOSSIER;
import static nl.aanwezig.transition.oso.Judged.INSPECTION;
import static nl.aanwezig.transition.oso.Judged.when;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The family has seen the dossier, and between secondary schools has consented to its going (domain.md, section 2). */
final class InspectionRules {

    static final List<OsoRule> ALL = List.of(
            new OsoRule(
                    "inspection_missing",
                    "OVa.IZ01",
                    "a dossier says whether the family has inspected it",
                    judged -> when(judged.inspection().isEmpty(), DOSSIER)),
            new OsoRule(
                    "not_inspected",
                    "OVa.IZ02",
                    "a dossier that is no draft has been inspected by the family",
                    judged -> broken(judged, block -> !block.isTrue("inzage"))),
            new OsoRule(
                    "inspection_date_missing",
                    "OVa.IZ03",
                    "an inspected dossier has the date of inspection",
                    judged -> broken(judged, block -> block.isTrue("inzage") && !block.has("inzagedatum"))),
            new OsoRule(
                    "agreement_missing",
                    "OVa.IZ04",
                    "an inspected dossier says whether the family agrees",
                    judged -> broken(judged, block -> block.isTrue("inzage") && !block.has("akkoord"))),
            new OsoRule(
                    "consent_missing",
                    "OVa.IZ05",
                    "from one secondary school to another a dossier says whether there is consent",
                    judged -> broken(judged, block -> judged.is(OsoProfile.VOVO) && !block.has("toestemming"))),
            new OsoRule(
                    "consent_not_given",
                    "domain.md, section 2; the standard asks for an answer, the law for a yes",
                    "from one secondary school to another a dossier goes with consent only",
                    judged -> broken(
                            judged,
                            block -> judged.is(OsoProfile.VOVO)
                                    && block.textAt("toestemming")
                                            .filter(answer -> !answer.equals("Ja"))
                                            .isPresent())));

    private InspectionRules() {}

    private static Stream<String> broken(Judged judged, Predicate<OsoElement> rule) {
        boolean applies = !judged.awaitsInspection();
        return when(applies && judged.inspection().filter(rule).isPresent(), INSPECTION);
    }
}
