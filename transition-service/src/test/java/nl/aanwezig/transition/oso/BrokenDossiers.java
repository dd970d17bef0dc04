package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.ADossier.block;
import static nl.aanwezig.transition.oso.ADossier.leaf;
import static nl.aanwezig.transition.oso.Edits.plus;
import static nl.aanwezig.transition.oso.Edits.text;
import static nl.aanwezig.transition.oso.Edits.with;
import static nl.aanwezig.transition.oso.Edits.without;
import static nl.aanwezig.transition.oso.OsoProfile.POPO;
import static nl.aanwezig.transition.oso.OsoProfile.POVO;
import static nl.aanwezig.transition.oso.OsoProfile.VOVO;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** For every rule of the standard a dossier that breaks it: the code of the rule, the transfer, and the change that breaks it. */
final class BrokenDossiers {

    private static final String PUPIL = "huidigeschool/leerling";
    private static final String ADVICE = PUPIL + "/overstapadvies";
    private static final String TEST = PUPIL + "/toetslijst/toets";
    private static final String FINAL = PUPIL + "/eindtoets_basisonderwijs";
    private static final String CATEGORIES = "metadata/categorie_uitlevering/";

    private BrokenDossiers() {}

    static Stream<Arguments> all() {
        return Stream.of(
                broken("administration_part_missing", POVO, dossier -> text(dossier, "metadata/deeldossier", "LVS")),
                broken(
                        "standard_version_not_supported",
                        POVO,
                        dossier -> text(dossier, "metadata/standaardversie", "2018.1")),
                broken(
                        "validation_version_not_supported",
                        POVO,
                        dossier -> text(dossier, "metadata/validatieversie", "2019.1")),
                broken("not_a_transfer", POVO, dossier -> text(dossier, "overdrachtsoort", "overdrachtbinnenbrin")),
                broken("transfer_kind_missing", POVO, dossier -> without(dossier, "metadata/overstap")),
                broken("transfer_kind_not_supported", POVO, dossier -> text(dossier, "metadata/overstap", "VOMBO")),
                broken("categories_missing", POVO, dossier -> without(dossier, "metadata/categorie_uitlevering")),
                broken("inspection_missing", POVO, dossier -> without(dossier, "inzage")),
                broken("not_inspected", POVO, dossier -> text(dossier, "inzage/inzage", "false")),
                broken("not_inspected", POPO, dossier -> without(dossier, "inzage/inzage")),
                broken("inspection_date_missing", POVO, dossier -> without(dossier, "inzage/inzagedatum")),
                broken("agreement_missing", VOVO, dossier -> without(dossier, "inzage/akkoord")),
                broken("consent_missing", VOVO, dossier -> without(dossier, "inzage/toestemming")),
                broken("consent_not_given", VOVO, dossier -> text(dossier, "inzage/toestemming", "Nee")),
                broken("consent_not_given", VOVO, dossier -> text(dossier, "inzage/toestemming", "Onbekend")),
                broken("school_address_missing", POVO, dossier -> without(dossier, "huidigeschool/adreslijst")),
                broken("school_contact_missing", POVO, dossier -> without(dossier, "huidigeschool/communicatielijst")),
                broken("first_name_missing", POVO, dossier -> without(dossier, PUPIL + "/voornaam")),
                broken("birth_date_missing", POVO, dossier -> without(dossier, PUPIL + "/geboortedatum")),
                broken(
                        "birth_month_forbidden",
                        POVO,
                        dossier -> plus(dossier, PUPIL, leaf("geboortemaand", "2014-03"))),
                broken(
                        "birthplace_forbidden",
                        POPO,
                        dossier -> plus(dossier, PUPIL, leaf("geboorteplaats", "Plaats-17"))),
                broken("nationality_forbidden", VOVO, dossier -> plus(dossier, PUPIL, leaf("nationaliteit", "0001"))),
                broken("pupil_number_missing", POVO, dossier -> without(dossier, PUPIL + "/bsn")),
                broken("pupil_id_missing", POVO, dossier -> without(dossier, PUPIL + "/leerlingid")),
                broken("enrolment_date_missing", POVO, dossier -> without(dossier, PUPIL + "/datuminschrijving")),
                broken("guardians_unclear", POVO, dossier -> without(dossier, PUPIL + "/verzorgersaansprakelijk")),
                broken(
                        "responsible_institution_missing",
                        POPO,
                        dossier -> text(dossier, PUPIL + "/verzorgersaansprakelijk", "0")),
                broken(
                        "guardian_missing",
                        POVO,
                        dossier -> without(without(dossier, PUPIL + "/verzorger"), PUPIL + "/verzorger")),
                broken(
                        "date_of_death_forbidden",
                        POVO,
                        dossier -> plus(dossier, PUPIL + "/verzorger", leaf("overlijdensdatum", "2020-01-01"))),
                broken(
                        "family_doctor_too_detailed",
                        POVO,
                        dossier -> plus(dossier, PUPIL + "/huisarts", leaf("geslacht", "1"))),
                broken(
                        "family_doctor_too_detailed",
                        POVO,
                        dossier -> plus(dossier, PUPIL + "/huisarts", leaf("roepnaam", "Roepnaam"))),
                broken(
                        "family_doctor_too_detailed",
                        POVO,
                        dossier -> plus(dossier, PUPIL + "/huisarts", leaf("adresgeheim", "true"))),
                broken("school_career_missing", POVO, dossier -> without(dossier, PUPIL + "/schoolloopbaanlijst")),
                broken("address_secrecy_missing", POVO, dossier -> without(dossier, PUPIL + "/adresgeheim")),
                broken("address_missing", POVO, dossier -> without(dossier, PUPIL + "/adreslijst")),
                broken("secret_address_present", POVO, dossier -> text(dossier, PUPIL + "/adresgeheim", "true")),
                broken(
                        "secret_address_present",
                        POVO,
                        dossier -> plus(
                                text(without(dossier, PUPIL + "/adreslijst"), PUPIL + "/adresgeheim", "true"),
                                PUPIL,
                                leaf("adresbuitenland", "Straat 1, Stad"))),
                broken(
                        "secret_guardian_address_present",
                        POVO,
                        dossier -> text(dossier, PUPIL + "/verzorger/adresgeheim", " true ")),
                broken("postcode_forbidden", POVO, dossier -> plus(dossier, PUPIL, leaf("postcode4adres", "9999"))),
                broken(
                        "secret_contact_present",
                        POVO,
                        dossier -> text(dossier, PUPIL + "/communicatielijst/communicatie/nummer", "0101234567")),
                broken(
                        "secret_contact_present",
                        POVO,
                        dossier -> plus(
                                dossier,
                                PUPIL + "/communicatielijst",
                                ADossier.contact("e-mail", "a@example.org", true))),
                broken(
                        "mail_address_malformed",
                        POVO,
                        dossier -> plus(
                                dossier,
                                PUPIL + "/communicatielijst",
                                ADossier.contact("e-mail", "example.org", false))),
                broken(
                        "mail_address_malformed",
                        POVO,
                        dossier -> plus(
                                dossier,
                                PUPIL + "/communicatielijst",
                                ADossier.contact("e-mail", "a@-example.org", false))),
                broken(
                        "mail_address_malformed",
                        POVO,
                        dossier -> plus(
                                dossier,
                                PUPIL + "/communicatielijst",
                                ADossier.contact("e-mail", "a@b".repeat(90), false))),
                broken("advice_block_missing", POPO, dossier -> without(dossier, ADVICE)),
                broken("advice_missing", POVO, dossier -> without(dossier, ADVICE + "/advies")),
                broken("contact_wish_missing", POVO, dossier -> without(dossier, ADVICE + "/contactnodig")),
                broken("contact_person_missing", POVO, dossier -> without(dossier, ADVICE + "/contactpersoon")),
                broken("contact_number_missing", POVO, dossier -> without(dossier, ADVICE + "/contacttelefoon")),
                broken("test_too_old", POVO, dossier -> text(dossier, TEST + "/afname/afnamedatum", "2023-07-31")),
                broken(
                        "test_result_empty",
                        VOVO,
                        dossier -> with(dossier, TEST + "/resultaat", result -> block("resultaat"))),
                broken(
                        "test_score_empty",
                        POPO,
                        dossier -> with(dossier, TEST + "/resultaat/toetsscore", score -> block("toetsscore"))),
                broken(
                        "grade_empty",
                        POVO,
                        dossier -> with(
                                dossier,
                                PUPIL + "/cijferlijstlijst/cijferlijst/cijferlijstTypelijst/score",
                                score -> block("score"))),
                broken(
                        "final_test_result_missing",
                        POVO,
                        dossier -> without(dossier, FINAL + "/eindtoetsresultaat/toets_advies")),
                broken(
                        "final_test_kind_missing",
                        POVO,
                        dossier ->
                                text(without(dossier, FINAL + "/eindtoetsresultaat"), FINAL + "/deelgenomen", "false")),
                broken("category_not_empty", POVO, dossier -> text(dossier, CATEGORIES + "cat_verzuim", "OPT-UIT")),
                broken("category_not_empty", VOVO, dossier -> text(dossier, CATEGORIES + "cat_vombo", "VERBODEN")),
                broken(
                        "category_without_data",
                        POVO,
                        dossier -> text(without(dossier, PUPIL + "/verzuim"), CATEGORIES + "cat_verzuim", "VERPLICHT")),
                broken(
                        "category_cannot_be_left_out",
                        POVO,
                        dossier -> text(dossier, CATEGORIES + "cat_leerling", "OPT-UIT")),
                broken(
                        "category_not_for_this_transfer",
                        POVO,
                        dossier -> text(dossier, CATEGORIES + "cat_vve", "OPTIONEEL")),
                broken(
                        "category_not_for_this_transfer",
                        VOVO,
                        dossier -> plus(dossier, PUPIL, leaf("vanpeuterspeelzaal", "true"))),
                broken(
                        "category_not_for_this_transfer",
                        POPO,
                        dossier -> plus(dossier, PUPIL, leaf("certificaat", "Certificaat"))),
                broken("code_not_in_list", POVO, dossier -> text(dossier, ADVICE + "/advies", "99")));
    }

    private static Arguments broken(String code, OsoProfile profile, UnaryOperator<OsoDossier> change) {
        return arguments(code, profile, change);
    }
}
