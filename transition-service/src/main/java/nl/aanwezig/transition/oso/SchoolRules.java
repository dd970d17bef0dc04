package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Judged.SCHOOL;
import static nl.aanwezig.transition.oso.Judged.when;

import java.util.List;

/** The sending school can be found and called. */
final class SchoolRules {

    static final List<OsoRule> ALL = List.of(
            new OsoRule(
                    "school_address_missing",
                    "OVa.SL01",
                    "the school has an address",
                    judged -> when(!judged.school().has("adreslijst", "adres"), SCHOOL)),
            new OsoRule(
                    "school_contact_missing",
                    "OVa.SL02",
                    "the school has a telephone number or an e-mail address",
                    judged -> when(!judged.school().has("communicatielijst", "communicatie"), SCHOOL)));

    private SchoolRules() {}
}
