package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.ADossier.block;
import static nl.aanwezig.transition.oso.ADossier.leaf;
import static nl.aanwezig.transition.oso.ADossier.plus;
import static nl.aanwezig.transition.oso.ADossier.text;
import static nl.aanwezig.transition.oso.ADossier.with;
import static nl.aanwezig.transition.oso.ADossier.without;
import static nl.aanwezig.transition.oso.OsoProfile.POPO;
import static nl.aanwezig.transition.oso.OsoProfile.POVO;
import static nl.aanwezig.transition.oso.OsoProfile.VOVO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.aanwezig.transition.oso.OsoDossier.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OsoRulesTest {

    private static final String PUPIL = "huidigeschool/leerling";
    private static final String ADVICE = PUPIL + "/overstapadvies";
    private static final String TEST = PUPIL + "/toetslijst/toets";
    private static final String FINAL = PUPIL + "/eindtoets_basisonderwijs";
    private static final String CATEGORIES = "metadata/categorie_uitlevering/";

    @ParameterizedTest
    @EnumSource(OsoProfile.class)
    void a_dossier_that_is_right_breaks_no_rule(OsoProfile profile) throws IOException {
        OsoDossier dossier = ADossier.delivered(profile);
        assertThat(OsoRules.judge(dossier, OsoMoment.DELIVERY)).isEmpty();
        assertThat(OsoRules.judge(dossier, OsoMoment.DRAFT)).isEmpty();
        assertThat(OsoRules.judge(ADossier.draft(profile), OsoMoment.DRAFT)).isEmpty();
        byte[] xml = OsoWriter.write(dossier);
        assertThat(new OsoReader(OsoLimits.standard()).read(new ByteArrayInputStream(xml)))
                .isEqualTo(new OsoReading.Read(dossier));
    }

    static Stream<Arguments> broken() {
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

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("broken")
    void a_dossier_that_breaks_a_rule_is_told_which(String code, OsoProfile profile, UnaryOperator<OsoDossier> change) {
        List<OsoFault> faults = OsoRules.judge(change.apply(ADossier.delivered(profile)), OsoMoment.DELIVERY);
        assertThat(faults).extracting(OsoFault::code).contains(code);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.path()).startsWith("/dossier");
            assertThat(fault.detail()).doesNotContain("17", ADossier.NUMBER);
        });
    }

    @Test
    void every_rule_is_broken_here() {
        Set<Object> tried = new HashSet<>();
        broken().forEach(arguments -> tried.add(arguments.get()[0]));
        assertThat(OsoRules.ALL).extracting(OsoRule::code).doesNotHaveDuplicates();
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(
                        OsoRules.ALL.stream().<Object>map(OsoRule::code).toList());
    }

    @Test
    void every_code_list_is_watched() {
        Set<String> seen = new HashSet<>();
        for (OsoProfile profile : OsoProfile.values()) {
            OsoDossier dossier = ADossier.delivered(profile);
            for (Located found : dossier.elements()) {
                for (String list : listsOf(found)) {
                    if (seen.add(list)) {
                        OsoElement changed = Mutants.replace(
                                dossier.root(), found.element(), found.element().withText("geen code"));
                        assertThat(OsoRules.judge(new OsoDossier(changed), OsoMoment.DELIVERY))
                                .as(list)
                                .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("code_not_in_list"));
                    }
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(CodeListRules.all().keySet());
    }

    private static List<String> listsOf(Located found) {
        if (found.parent() == null) {
            return List.of();
        }
        String parent = found.parent().name();
        String name = found.element().name();
        return Stream.of(parent + "/" + name, "*/" + name, parent + "/*")
                .filter(CodeListRules.all()::containsKey)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(OsoCategory.class)
    void a_category_that_is_withheld_carries_nothing_or_cannot_be_withheld(OsoCategory category) {
        OsoProfile profile =
                category == OsoCategory.EARLY_EDUCATION ? POPO : category == OsoCategory.VO_MBO ? VOVO : POVO;
        for (String verdict : List.of("OPT-UIT", "VERBODEN")) {
            OsoDossier dossier = text(ADossier.delivered(profile), CATEGORIES + category.field(), verdict);
            assertThat(OsoRules.judge(dossier, OsoMoment.DELIVERY))
                    .extracting(OsoFault::code)
                    .contains(category.canBeWithheld() ? "category_not_empty" : "category_cannot_be_left_out");
        }
    }

    @Test
    void what_a_pupil_of_special_education_is_advised_may_be_left_open() {
        OsoDossier special = text(ADossier.delivered(POVO), "huidigeschool/soort", "SO");
        assertThat(OsoRules.judge(without(special, ADVICE + "/advies"), OsoMoment.DELIVERY))
                .isEmpty();
    }

    @Test
    void a_pupil_with_a_secret_address_has_none_and_needs_none() {
        OsoDossier secret = text(without(ADossier.delivered(POVO), PUPIL + "/adreslijst"), PUPIL + "/adresgeheim", "1");
        assertThat(OsoRules.judge(secret, OsoMoment.DELIVERY)).isEmpty();
    }

    @Test
    void between_secondary_schools_a_pupil_id_is_not_needed_nor_is_an_advice_nor_are_recent_tests() {
        OsoDossier dossier = without(without(ADossier.delivered(VOVO), PUPIL + "/leerlingid"), ADVICE + "/advies");
        assertThat(OsoRules.judge(text(dossier, TEST + "/afname/afnamedatum", "2010-01-01"), OsoMoment.DELIVERY))
                .isEmpty();
    }

    @Test
    void the_school_year_turns_on_the_first_of_august() {
        OsoDossier july = text(ADossier.delivered(POVO), "metadata/datum", "2026-07-31");
        OsoDossier august = text(ADossier.delivered(POVO), "metadata/datum", "2026-08-01");
        assertThat(OsoRules.judge(july, OsoMoment.DELIVERY)).isEmpty();
        assertThat(OsoRules.judge(august, OsoMoment.DELIVERY))
                .extracting(OsoFault::path)
                .containsExactly("/dossier/huidigeschool/leerling/toetslijst/toets[2]");
    }

    @Test
    void a_draft_is_not_inspected_yet_but_right_in_everything_else() {
        OsoDossier draft = ADossier.draft(VOVO);
        assertThat(OsoRules.judge(draft, OsoMoment.DELIVERY))
                .extracting(OsoFault::code)
                .containsExactly("not_inspected", "consent_missing");
        assertThat(OsoRules.judge(without(draft, PUPIL + "/bsn"), OsoMoment.DRAFT))
                .extracting(OsoFault::code)
                .containsExactly("pupil_number_missing");
    }

    @Test
    void what_does_not_call_itself_a_draft_is_none() {
        OsoDossier unseen = text(ADossier.delivered(POVO), "inzage/inzage", "false");
        assertThat(OsoRules.judge(unseen, OsoMoment.DRAFT))
                .extracting(OsoFault::code)
                .containsExactly("not_inspected");
        assertThat(OsoRules.judge(without(unseen, "inzage"), OsoMoment.DRAFT))
                .extracting(OsoFault::code)
                .containsExactly("inspection_missing", "category_without_data");
    }

    @Test
    void a_no_with_the_reason_travels() {
        assertThat(Arrays.asList("Ja", "Nee", "Onbekend"))
                .allSatisfy(answer -> assertThat(OsoRules.judge(
                                text(ADossier.delivered(POVO), "inzage/akkoord", answer), OsoMoment.DELIVERY))
                        .isEmpty());
    }
}
