package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Edits.text;
import static nl.aanwezig.transition.oso.Edits.without;
import static nl.aanwezig.transition.oso.OsoProfile.POPO;
import static nl.aanwezig.transition.oso.OsoProfile.POVO;
import static nl.aanwezig.transition.oso.OsoProfile.VOVO;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OsoRulesTest {

    private static final String PUPIL = "huidigeschool/leerling";
    private static final String ADVICE = PUPIL + "/overstapadvies";
    private static final String TEST = PUPIL + "/toetslijst/toets";
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

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("nl.aanwezig.transition.oso.BrokenDossiers#all")
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
        BrokenDossiers.all().forEach(arguments -> tried.add(arguments.get()[0]));
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
