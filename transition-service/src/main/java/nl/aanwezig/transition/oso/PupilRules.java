package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Judged.PUPIL;
import static nl.aanwezig.transition.oso.Judged.when;

import java.util.List;

/** Who the pupil is, who answers for the pupil, and what about both is nobody's business. */
final class PupilRules {

    static final List<OsoRule> ALL = List.of(
            needed("first_name_missing", "OVa.LL01", "the pupil has a first name", "voornaam"),
            needed("birth_date_missing", "OVa.LL02", "the pupil has a date of birth", "geboortedatum"),
            forbidden("birth_month_forbidden", "OVa.LL03", "the month of birth does not travel", "geboortemaand"),
            forbidden("birthplace_forbidden", "OVa.LL10", "the place of birth does not travel", "geboorteplaats"),
            forbidden("nationality_forbidden", "OVa.LL11", "the nationality does not travel", "nationaliteit"),
            new OsoRule(
                    "pupil_number_missing",
                    "OVa.LL12",
                    "the pupil has a citizen number or an education number",
                    judged -> when(!judged.pupil().has("bsn") && !judged.pupil().has("onderwijsnummer"), PUPIL)),
            new OsoRule(
                    "pupil_id_missing",
                    "OVa.LL13",
                    "from primary to secondary school the pupil has the id of the school's administration",
                    judged -> when(judged.is(OsoProfile.POVO) && !judged.pupil().has("leerlingid"), PUPIL)),
            needed("enrolment_date_missing", "OVa.LL14", "the pupil has a date of enrolment", "datuminschrijving"),
            needed(
                    "guardians_unclear",
                    "OVa.LL15",
                    "the dossier says whether the guardians are responsible",
                    "verzorgersaansprakelijk"),
            new OsoRule(
                    "responsible_institution_missing",
                    "OVa.AI01",
                    "where the guardians are not responsible, the institution that is, is named",
                    judged -> when(
                            !judged.is(OsoProfile.VOVO)
                                    && !judged.pupil().isTrue("verzorgersaansprakelijk")
                                    && !judged.pupil().has("aansprakelijkeinstelling"),
                            PUPIL)),
            new OsoRule(
                    "guardian_missing",
                    "OVa.OV01",
                    "where the guardians are responsible, one of them is named",
                    judged -> when(
                            judged.pupil().isTrue("verzorgersaansprakelijk")
                                    && !judged.pupil().has("verzorger"),
                            PUPIL)),
            new OsoRule(
                    "date_of_death_forbidden",
                    "OG.04",
                    "only a guardian who has died has a date of death",
                    judged -> judged.where(
                            "verzorger",
                            guardian -> guardian.has("overlijdensdatum") && !guardian.isTrue("overleden"))),
            new OsoRule(
                    "family_doctor_too_detailed",
                    "OG.05",
                    "of the family doctor neither call name, gender nor secret address is given",
                    judged -> judged.where(
                            "huisarts",
                            doctor ->
                                    doctor.has("roepnaam") || doctor.has("geslacht") || doctor.isTrue("adresgeheim"))),
            new OsoRule(
                    "school_career_missing",
                    "OVa.SL01 (schoolloopbaan)",
                    "the pupil has a school year behind them",
                    judged -> when(!judged.pupil().has("schoolloopbaanlijst", "schoolloopbaan"), PUPIL)));

    private PupilRules() {}

    private static OsoRule needed(String code, String basis, String says, String element) {
        return new OsoRule(code, basis, says, judged -> when(!judged.pupil().has(element), PUPIL));
    }

    private static OsoRule forbidden(String code, String basis, String says, String element) {
        return new OsoRule(
                code,
                basis,
                says,
                judged -> judged.elements().filter(found -> found.is(element)).map(found -> found.path()));
    }
}
