package nl.aanwezig.transition.oso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The standard's own schema and sample, of what is exported here. */
class ExportAgainstSchemaTest {

    private final OsoReader reader = new OsoReader(OsoLimits.standard());
    private final OsoDocuments documents = new OsoDocuments(new FirstBytes());
    private final OsoExport export = new OsoExport(reader, documents);

    @Test
    void every_export_is_valid_by_the_standard_s_schema() throws SAXException {
        var schema = SharedData.schema();
        for (OsoProfile profile : OsoProfile.values()) {
            for (OsoCategory category : OsoCategory.values()) {
                Set<OsoCategory> withheld = category.canBeWithheld() ? Set.of(category) : Set.of();
                String xml =
                        xml(export.export(ADossier.delivered(profile), terms(profile, withheld, !withheld.isEmpty())));
                assertThat(SharedData.objection(schema, xml.getBytes(StandardCharsets.UTF_8)))
                        .isNull();
            }
        }
    }

    @Test
    void the_standard_s_own_sample_is_exported_for_every_transfer() throws IOException, SAXException {
        var schema = SharedData.schema();
        OsoImport in = new OsoImport(reader, documents);
        byte[] sample = Files.readAllBytes(SharedData.file("Voorbeelddossier_OV_POVO_opt_out.xml"));
        OsoDossier dossier =
                ((OsoImport.Accepted) in.read(new ByteArrayInputStream(sample), OsoMoment.DELIVERY)).dossier();
        for (OsoProfile profile : OsoProfile.values()) {
            for (boolean secret : new boolean[] {false, true}) {
                String xml = xml(export.export(dossier, terms(profile, Set.of(), secret)));
                assertThat(SharedData.objection(schema, xml.getBytes(StandardCharsets.UTF_8)))
                        .isNull();
                assertThat(xml.contains("Hoofdstraat")).isEqualTo(!secret);
                assertThat(xml.contains("Hofstraat")).isEqualTo(!secret);
            }
        }
    }

    private static ExportTerms terms(OsoProfile profile, Set<OsoCategory> withheld, boolean secret) {
        return new ExportTerms(
                profile,
                LocalDate.of(2026, 3, 16),
                LocalDate.of(2026, 3, 9),
                Agreement.NO,
                "Te veel",
                Agreement.YES,
                withheld,
                secret,
                "Aanwezig",
                "1");
    }

    private static String xml(OsoExport.Outcome outcome) {
        assertThat(outcome).isInstanceOf(OsoExport.Written.class);
        return new String(((OsoExport.Written) outcome).xml(), StandardCharsets.UTF_8);
    }
}
