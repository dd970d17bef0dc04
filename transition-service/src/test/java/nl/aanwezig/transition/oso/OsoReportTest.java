package nl.aanwezig.transition.oso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.aanwezig.transition.oso.OsoReport.Absence;
import nl.aanwezig.transition.oso.OsoReport.Address;
import nl.aanwezig.transition.oso.OsoReport.Advice;
import nl.aanwezig.transition.oso.OsoReport.Contact;
import nl.aanwezig.transition.oso.OsoReport.Guardian;
import nl.aanwezig.transition.oso.OsoReport.Institution;
import nl.aanwezig.transition.oso.OsoReport.Number;
import nl.aanwezig.transition.oso.OsoReport.Pupil;
import nl.aanwezig.transition.oso.OsoReport.School;
import nl.aanwezig.transition.oso.OsoReport.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OsoReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Address HOME = new Address(null, "Verzonnenstraat-17", "17", "a", "9999XX", "Plaats-17");
    private static final Address WORK = new Address("post", "Schoolstraat-17", "1", null, "9999XX", "Plaats-17");
    private static final Contact CALL = new Contact("telefoon", "werk", "0101234567", false, false);
    private static final Contact SECRET = new Contact("e-mail", "prive", "geheim-17@example.org", true, false);

    private final OsoExport export =
            new OsoExport(new OsoReader(OsoLimits.standard()), new OsoDocuments(new FirstBytes()));

    @ParameterizedTest
    @EnumSource(OsoProfile.class)
    void a_report_is_enough_for_a_dossier_of_every_transfer(OsoProfile profile) throws IOException {
        OsoDossier received = received(report(false, null), profile);
        OsoSummary summary = OsoSummary.of(received);
        assertThat(summary.profile()).isEqualTo(profile);
        assertThat(summary.school()).isEqualTo("99XX");
        assertThat(summary.pupilId()).isEqualTo("P-17");
        assertThat(summary.bornOn()).isEqualTo(LocalDate.of(2014, 3, 17));
        assertThat(summary.addressSecret()).isFalse();
        assertThat(summary.inspection()).isEqualTo(new OsoSummary.Inspection(false, true, TODAY, Agreement.YES, null));
        assertThat(summary.consent()).isEqualTo(Agreement.YES);
        assertThat(summary.absence()).isEqualTo(new OsoSummary.Absence(4, null, 2, false));
        assertThat(OsoParts.of(received))
                .extracting(part -> part.kind() + ": " + part.text())
                .containsExactly(
                        "ATTENTION: Aandachtspunt",
                        "REASONING: Argumentatie",
                        "CONTACT: Contactpersoon-17, 0101234567",
                        "ABSENCE: null");
        assertThat(summary.toString()).doesNotContain("P-17");
        assertThat(new String(OsoWriter.write(received), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("geheim-17");
    }

    @Test
    void a_pupil_with_a_secret_address_travels_without_one() throws IOException {
        OsoDossier received = received(report(true, null), OsoProfile.POVO);
        assertThat(OsoSummary.of(received).addressSecret()).isTrue();
        assertThat(received.elements())
                .noneMatch(found -> found.element().text().contains("Verzonnenstraat"));
    }

    @Test
    void an_institution_may_answer_for_the_pupil() throws IOException {
        OsoDossier received = received(report(false, new Institution("Instelling-17", List.of(CALL))), OsoProfile.POVO);
        assertThat(received.pupil().isTrue("verzorgersaansprakelijk")).isFalse();
    }

    @Test
    void what_is_missing_in_a_report_is_said() {
        OsoReport report = report(false, null);
        School nameless = new School(null, "99XX", "00", "1", null, List.of(WORK), List.of(CALL));
        Pupil nobody =
                new Pupil(List.of(), null, "x", null, null, null, null, null, null, null, false, List.of(), List.of());
        Advice open = new Advice(null, null, null, null, true, null, null, null, null);
        assertThat(faults(new OsoReport(nameless, report.pupil(), List.of(), null, open, List.of(), null)))
                .extracting(OsoFault::code, OsoFault::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("element_missing", "/dossier/huidigeschool"));
        assertThat(faults(new OsoReport(report.school(), nobody, List.of(), null, open, List.of(), null)))
                .extracting(OsoFault::code)
                .containsExactlyInAnyOrder(
                        "first_name_missing",
                        "birth_date_missing",
                        "pupil_number_missing",
                        "pupil_id_missing",
                        "enrolment_date_missing",
                        "guardian_missing",
                        "school_career_missing",
                        "address_missing",
                        "advice_missing",
                        "contact_person_missing",
                        "contact_number_missing",
                        "category_without_data");
    }

    @Test
    void no_part_of_a_report_prints_what_it_says() {
        OsoReport report = report(false, new Institution("Instelling-17", List.of(CALL)));
        assertThat(report + "" + report.pupil() + report.pupil().number() + report.guardians() + report.advice()
                        + report.pupil().addresses() + report.pupil().contacts() + report.responsible())
                .doesNotContain("17", "0101234567", "Aandacht");
    }

    private List<OsoFault> faults(OsoReport report) {
        return ((OsoExport.Refused) export.export(report.toDossier(), terms(OsoProfile.POVO))).faults();
    }

    private OsoDossier received(OsoReport report, OsoProfile profile) throws IOException {
        OsoExport.Outcome outcome = export.export(report.toDossier(), terms(profile));
        assertThat(outcome).isInstanceOf(OsoExport.Written.class);
        byte[] xml = ((OsoExport.Written) outcome).xml();
        return ((OsoReading.Read) new OsoReader(OsoLimits.standard()).read(new ByteArrayInputStream(xml))).dossier();
    }

    private static ExportTerms terms(OsoProfile profile) {
        return new ExportTerms(
                profile, TODAY, TODAY, Agreement.YES, null, Agreement.YES, Set.of(), false, "Aanwezig", "1");
    }

    private static OsoReport report(boolean secret, Institution responsible) {
        return new OsoReport(
                new School("School-17", "99XX", "00", "1", null, List.of(WORK), List.of(CALL)),
                new Pupil(
                        List.of("Voornaam"),
                        "van",
                        "Achternaam-17",
                        "Roepnaam",
                        LocalDate.of(2014, 3, 17),
                        "0",
                        "P-17",
                        new Number(Number.Kind.EDUCATION, ADossier.NUMBER),
                        LocalDate.of(2018, 8, 1),
                        null,
                        secret,
                        List.of(HOME),
                        List.of(SECRET)),
                List.of(new Guardian(
                        List.of("Voornaam"), null, "Achternaam-18", "1", true, false, List.of(HOME), List.of(CALL))),
                responsible,
                new Advice(
                        "60",
                        null,
                        null,
                        "Argumentatie",
                        true,
                        "Contactpersoon-17",
                        "0101234567",
                        null,
                        "Aandachtspunt"),
                List.of(new SchoolYear("2025-2026", "8a", "8", null, null, null, null)),
                new Absence(4, null, 2, false));
    }
}
