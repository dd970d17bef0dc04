package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Judged.PUPIL;
import static nl.aanwezig.transition.oso.Judged.when;

import java.util.List;

/** What the sending school advises, and whether the schools should talk. */
final class AdviceRules {

    private static final String SPECIAL_EDUCATION = "SO";

    static final List<OsoRule> ALL = List.of(
            new OsoRule(
                    "advice_block_missing",
                    "OVa.OA01",
                    "the dossier has the block of the advice",
                    judged -> when(!judged.pupil().has("overstapadvies"), PUPIL)),
            new OsoRule(
                    "advice_missing",
                    "OVa.OA02",
                    "from primary to secondary school there is an advice, special education excepted",
                    judged -> judged.where(
                            "overstapadvies",
                            advice -> judged.is(OsoProfile.POVO)
                                    && !judged.school()
                                            .textAt("soort")
                                            .orElse("")
                                            .equals(SPECIAL_EDUCATION)
                                    && !advice.has("advies"))),
            new OsoRule(
                    "contact_wish_missing",
                    "OVa.OA03",
                    "the dossier says whether the schools should talk",
                    judged -> judged.where("overstapadvies", advice -> !advice.has("contactnodig"))),
            new OsoRule(
                    "contact_person_missing",
                    "OVa.OA04",
                    "where the schools should talk, the person to call is named",
                    judged -> judged.where(
                            "overstapadvies",
                            advice -> advice.isTrue("contactnodig") && !advice.has("contactpersoon"))),
            new OsoRule(
                    "contact_number_missing",
                    "OVa.OA05",
                    "where the schools should talk, there is a number to call",
                    judged -> judged.where(
                            "overstapadvies",
                            advice -> advice.isTrue("contactnodig") && !advice.has("contacttelefoon"))));

    private AdviceRules() {}
}
