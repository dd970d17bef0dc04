package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.ADossier.leaf;
import static nl.aanwezig.transition.oso.Edits.plus;
import static nl.aanwezig.transition.oso.Edits.text;
import static nl.aanwezig.transition.oso.Edits.without;
import static nl.aanwezig.transition.oso.OsoProfile.POPO;
import static nl.aanwezig.transition.oso.OsoProfile.POVO;
import static nl.aanwezig.transition.oso.OsoProfile.VOVO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OsoExportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate SEEN = LocalDate.of(2026, 3, 9);
    private static final String PUPIL = "huidigeschool/leerling";

    private final OsoReader reader = new OsoReader(OsoLimits.standard());
    private final OsoDocuments documents = new OsoDocuments(new FirstBytes());
    private final OsoExport export = new OsoExport(reader, documents);

    @ParameterizedTest
    @EnumSource(OsoProfile.class)
    void what_is_exported_is_taken_in_again_and_says_the_same(OsoProfile profile) throws IOException {
        OsoDossier dossier = ADossier.delivered(profile);
        OsoDossier received = received(dossier, terms(profile));
        assertThat(received.school().textAt("brincode")).hasValue("99XX");
        assertThat(received.pupil().at("overstapadvies"))
                .isEqualTo(dossier.pupil().at("overstapadvies"));
        assertThat(received.pupil().at("toetslijst")).isEqualTo(dossier.pupil().at("toetslijst"));
        assertThat(received.pupil().at("overigdocumentlijst"))
                .isEqualTo(dossier.pupil().at("overigdocumentlijst"));
        assertThat(received.metadata().textAt("datum")).hasValue("2026-03-16");
        assertThat(received.metadata().textAt("pakketnaam")).hasValue("Aanwezig");
        assertThat(OsoSummary.of(received).inspection())
                .isEqualTo(new OsoSummary.Inspection(false, true, SEEN, Agreement.NO, "Te veel"));
        // Exported once more it is the same: nothing is lost on the way.
        assertThat(received(received, terms(profile))).isEqualTo(received);
    }

    @ParameterizedTest
    @EnumSource(OsoProfile.class)
    void a_draft_is_exported_once_the_family_has_seen_it(OsoProfile profile) throws IOException {
        assertThat(received(ADossier.draft(profile), terms(profile)))
                .isEqualTo(received(ADossier.delivered(profile), terms(profile)));
    }

    @ParameterizedTest
    @EnumSource(OsoProfile.class)
    void a_dossier_for_one_transfer_goes_on_in_another_without_what_that_forbids(OsoProfile onward) throws IOException {
        for (OsoProfile came : OsoProfile.values()) {
            OsoDossier received = received(ADossier.delivered(came), terms(onward));
            assertThat(received.pupil().has("vanpeuterspeelzaal")).isEqualTo(came == POPO && onward == POPO);
            assertThat(received.pupil().has("examenresultaat")).isEqualTo(came == VOVO && onward == VOVO);
        }
    }

    @ParameterizedTest
    @EnumSource(OsoCategory.class)
    void what_the_family_withholds_leaves_no_data_and_says_so(OsoCategory category) throws IOException {
        OsoProfile profile = category == OsoCategory.EARLY_EDUCATION ? POPO : VOVO;
        if (profile.forbids(category)) {
            profile = POVO;
        }
        OsoExport.Outcome outcome = export.export(ADossier.delivered(profile), terms(profile, Set.of(category), false));
        if (!category.canBeWithheld()) {
            assertThat(codes(outcome)).containsExactly("category_cannot_be_withheld");
            return;
        }
        OsoDossier received = received(outcome);
        assertThat(received.elements()).noneMatch(found -> CategoryRules.isIn(category, found));
        assertThat(OsoSummary.of(received).categories()).containsEntry(category, OsoVerdict.WITHHELD);
        assertThat(((OsoExport.Written) outcome).leftOut()).contains("category_withheld");
        assertThat(OsoSummary.of(received(received, terms(profile))).categories())
                .as("withheld once, withheld wherever it goes next")
                .containsEntry(category, OsoVerdict.WITHHELD);
    }

    @Test
    void all_that_can_be_withheld_can_be_withheld_at_once() throws IOException {
        Set<OsoCategory> all = EnumSet.allOf(OsoCategory.class);
        all.removeIf(category -> !category.canBeWithheld());
        String xml = xml(export.export(ADossier.delivered(VOVO), terms(VOVO, all, false)));
        assertThat(xml)
                .doesNotContain(
                        "<verzuim>", "<document>", "<toets>", "<handelingsplan>", "<diagnose>", "<examenresultaat>");
    }

    @Test
    void a_secret_address_is_nowhere_in_the_export() {
        for (OsoExport.Outcome outcome : List.of(
                export.export(ADossier.delivered(POVO), terms(POVO, Set.of(), true)),
                export.export(
                        text(
                                plus(ADossier.delivered(POVO), PUPIL, leaf("adresbuitenland", ADossier.STREET)),
                                PUPIL + "/adresgeheim",
                                "1"),
                        terms(POVO)))) {
            assertThat(xml(outcome))
                    .doesNotContain(ADossier.STREET, "adresbuitenland")
                    .contains("<adresgeheim>true</adresgeheim>", "Schoolstraat-17");
            assertThat(((OsoExport.Written) outcome).leftOut()).contains("secret_address");
        }
    }

    @Test
    void a_secret_number_is_replaced_and_a_secret_guardian_address_left_out() {
        OsoDossier dossier = text(
                text(ADossier.delivered(POVO), PUPIL + "/communicatielijst/communicatie/nummer", "0612345678"),
                PUPIL + "/verzorger/adresgeheim",
                "true");
        OsoExport.Outcome outcome = export.export(dossier, terms(POVO));
        assertThat(xml(outcome)).doesNotContain("0612345678").contains("<nummer>9999999999</nummer>");
        assertThat(received(outcome).pupil().at("verzorger", "adreslijst")).isEmpty();
        assertThat(((OsoExport.Written) outcome).leftOut()).contains("secret_contact", "secret_guardian_address");
    }

    @Test
    void of_absence_only_what_was_unauthorised_travels() {
        OsoDossier dossier = plus(
                Edits.with(
                        ADossier.delivered(POVO),
                        PUPIL + "/verzuim",
                        absence -> ADossier.block(
                                "verzuim",
                                leaf("dagdelengeoorloofd", "123456"),
                                leaf("dagdelenongeoorloofd", "4"),
                                leaf("urengeoorloofd", "654321"))),
                PUPIL + "/verzuim",
                ADossier.block("documentLijst", ADossier.document("ziek.txt", Zips.zip("ziek.txt", "x"))));
        OsoExport.Outcome outcome = export.export(dossier, terms(POVO));
        assertThat(received(outcome).pupil().at("verzuim").orElseThrow().children())
                .containsExactly(leaf("dagdelenongeoorloofd", "4"));
        assertThat(((OsoExport.Written) outcome).leftOut()).contains("authorised_absence");
    }

    @Test
    void what_does_not_travel_is_left_out_wherever_it_came_from() throws IOException {
        OsoDossier dossier = ADossier.delivered(POVO);
        dossier = plus(dossier, PUPIL, leaf("geboorteplaats", "Plaats-18"));
        dossier = plus(dossier, PUPIL, leaf("nationaliteit", "0001"));
        dossier = text(dossier, PUPIL + "/toetslijst/toets/afname/afnamedatum", "2023-07-31");
        OsoExport.Outcome outcome = export.export(dossier, terms(POVO));
        assertThat(xml(outcome)).doesNotContain("Plaats-18", "nationaliteit", "2023-07-31", "iban");
        assertThat(((OsoExport.Written) outcome).leftOut()).containsExactly("origin", "bank_account", "old_test");
        assertThat(xml(export.export(dossier, terms(VOVO)))).contains("2023-07-31");
    }

    @Test
    void a_document_without_its_end_is_left_out_with_what_was_there_for_it_alone() {
        String whole = Zips.zip("plan.pdf", "%PDF-1.7 " + "plan ".repeat(10));
        String cut = whole.substring(0, 80);
        OsoDossier dossier = ADossier.delivered(POVO);
        dossier = Edits.with(
                dossier,
                PUPIL + "/onderwijsondersteuning/toelichting_onderwijsbehoeften/document",
                old -> ADossier.document("plan.pdf", cut));
        dossier =
                Edits.with(dossier, PUPIL + "/overigdocumentlijst/document", old -> ADossier.document("plan.pdf", cut));
        dossier = Edits.with(
                dossier,
                PUPIL + "/toetslijst/toets/resultaat",
                old -> ADossier.block("resultaat", ADossier.document("plan.pdf", cut)));
        OsoExport.Outcome outcome = export.export(dossier, terms(POVO));
        OsoElement pupil = received(outcome).pupil();
        assertThat(pupil.has("onderwijsondersteuning", "toelichting_onderwijsbehoeften"))
                .isFalse();
        assertThat(pupil.has("overigdocumentlijst")).isFalse();
        assertThat(pupil.at("toetslijst").orElseThrow().children()).hasSize(1);
        assertThat(((OsoExport.Written) outcome).leftOut()).contains("document_cut_off", "test_without_result");
    }

    @Test
    void what_the_receiving_school_would_refuse_is_not_handed_out() {
        assertThat(codes(export.export(
                        without(ADossier.delivered(POVO), PUPIL + "/overstapadvies/advies"), terms(POVO))))
                .containsExactly("advice_missing");
        assertThat(codes(export.export(
                        ADossier.delivered(VOVO),
                        new ExportTerms(
                                VOVO, TODAY, SEEN, Agreement.YES, null, null, Set.of(), false, "Aanwezig", "1"))))
                .containsExactly("consent_missing");
        assertThat(codes(export.export(
                        ADossier.delivered(VOVO),
                        new ExportTerms(
                                VOVO,
                                TODAY,
                                SEEN,
                                Agreement.YES,
                                null,
                                Agreement.NO,
                                Set.of(),
                                false,
                                "Aanwezig",
                                "1"))))
                .containsExactly("consent_not_given");
        assertThat(codes(export.export(
                        ADossier.delivered(POVO),
                        new ExportTerms(POVO, TODAY, null, null, null, null, Set.of(), false, "Aanwezig", "1"))))
                .containsExactly("not_inspected");
        assertThat(codes(export.export(
                        ADossier.delivered(POVO),
                        new ExportTerms(
                                POVO,
                                TODAY,
                                TODAY.plusDays(1),
                                Agreement.YES,
                                null,
                                null,
                                Set.of(),
                                false,
                                "Aanwezig",
                                "1"))))
                .containsExactly("inspected_in_future");
        assertThat(codes(export.export(
                        ADossier.delivered(POVO),
                        new ExportTerms(POVO, TODAY, SEEN, null, null, null, Set.of(), false, "Aanwezig", "1"))))
                .containsExactly("agreement_missing");
        OsoElement program = ADossier.document("plan.pdf", Zips.zip("plan.pdf", "MZ program"));
        assertThat(codes(export.export(
                        Edits.with(ADossier.delivered(POVO), PUPIL + "/overigdocumentlijst/document", old -> program),
                        terms(POVO))))
                .containsExactly("document_content_mismatch");
    }

    @Test
    void texts_come_through_whatever_is_in_them() {
        String odd = "a<b> & \"c\" ']]>' é 😀\n\ttekst";
        OsoExport.Outcome outcome =
                export.export(text(ADossier.delivered(POVO), PUPIL + "/overstapadvies/argumentatie", odd), terms(POVO));
        assertThat(received(outcome).pupil().textAt("overstapadvies", "argumentatie"))
                .hasValue(odd);
        assertThat(codes(export.export(
                        text(ADossier.delivered(POVO), PUPIL + "/overstapadvies/argumentatie", "nul: \0"),
                        terms(POVO))))
                .containsExactly("xml_malformed");
    }

    private ExportTerms terms(OsoProfile profile) {
        return terms(profile, Set.of(), false);
    }

    private static ExportTerms terms(OsoProfile profile, Set<OsoCategory> withheld, boolean secret) {
        return new ExportTerms(
                profile, TODAY, SEEN, Agreement.NO, "Te veel", Agreement.YES, withheld, secret, "Aanwezig", "1");
    }

    private OsoDossier received(OsoDossier dossier, ExportTerms terms) {
        return received(export.export(dossier, terms));
    }

    private OsoDossier received(OsoExport.Outcome outcome) {
        try {
            OsoImport.Outcome received = new OsoImport(reader, documents)
                    .read(new ByteArrayInputStream(xml(outcome).getBytes(StandardCharsets.UTF_8)), OsoMoment.DELIVERY);
            assertThat(received).isInstanceOf(OsoImport.Accepted.class);
            OsoImport.Accepted accepted = (OsoImport.Accepted) received;
            assertThat(accepted.leftOut()).isEmpty();
            return accepted.dossier();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String xml(OsoExport.Outcome outcome) {
        assertThat(outcome).isInstanceOf(OsoExport.Written.class);
        return new String(((OsoExport.Written) outcome).xml(), StandardCharsets.UTF_8);
    }

    private static List<String> codes(OsoExport.Outcome outcome) {
        assertThat(outcome).isInstanceOf(OsoExport.Refused.class);
        return ((OsoExport.Refused) outcome)
                .faults().stream().map(OsoFault::code).toList();
    }
}
