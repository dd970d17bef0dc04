package nl.aanwezig.transition.oso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFieldTest {

    private static final String SCHOOL = "/dossier/huidigeschool";

    @ParameterizedTest
    @CsvSource({
        "/brincode, school.brin",
        "/adreslijst/adres[2]/straat, school.addresses[1].street",
        "/leerling, pupil",
        "/leerling/voornaam[2], pupil.firstNames[1]",
        "/leerling/bsn, pupil.number",
        "/leerling/verzorger[3]/communicatielijst/communicatie/nummer, guardians[2].contacts[0].number",
        "/leerling/overstapadvies/aandachtspunten, advice.attention",
        "/leerling/schoolloopbaanlijst/schoolloopbaan/jaargroep, career[0].stage",
        "/leerling/aansprakelijkeinstelling/naam, responsible.name",
        "/leerling/verzuim/frequentie, absence.frequency"
    })
    void an_element_is_told_by_the_field_that_it_came_from(String path, String field) {
        assertThat(ReportField.at(SCHOOL + path)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"/", "/dossier", "/dossier/inzage", "/dossier/metadata/overstap"})
    void what_is_not_in_a_report_has_no_field(String path) {
        assertThat(ReportField.at(path)).isNull();
    }
}
