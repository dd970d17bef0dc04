package nl.aanwezig.transition.oso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.validation.Schema;
import nl.aanwezig.transition.oso.OsoDossier.Located;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Our description of the structure and the standard's schema say the same, of right dossiers and of wrong ones. */
class StructureAgainstSchemaTest {

    private static final int DOSSIERS = 150;
    private static final int MUTATIONS = 20;

    private Schema schema;

    @BeforeEach
    void schema() throws SAXException {
        schema = SharedData.schema();
    }

    @Test
    void what_our_structure_generates_the_schema_allows_and_our_reader_gives_back() throws IOException {
        Set<String> kinds = new HashSet<>();
        GeneratedDossiers generated = new GeneratedDossiers(1);
        for (int i = 0; i < DOSSIERS; i++) {
            OsoDossier dossier = new OsoDossier(generated.next());
            byte[] xml = OsoWriter.write(dossier);
            assertThat(SharedData.objection(schema, xml)).isNull();
            assertThat(read(xml)).isEqualTo(new OsoReading.Read(dossier));
            dossier.elements().stream().map(found -> found.element().name()).forEach(kinds::add);
        }
        assertThat(kinds).as("every element of the structure occurred").hasSizeGreaterThan(290);
    }

    @Test
    void of_a_changed_dossier_our_reader_and_the_schema_judge_alike() throws IOException {
        GeneratedDossiers generated = new GeneratedDossiers(2);
        Mutations mutations = new Mutations(3);
        int refused = 0;
        for (int i = 0; i < DOSSIERS; i++) {
            OsoElement root = generated.next();
            for (int j = 0; j < MUTATIONS; j++) {
                refused += judgedAlike(OsoWriter.write(new OsoDossier(mutations.mutate(root))));
            }
        }
        assertThat(refused).as("refused of the changed ones").isBetween(1_000, 2_900);
    }

    @Test
    void of_the_standard_s_own_sample_and_its_changes_our_reader_and_the_schema_judge_alike() throws IOException {
        byte[] sample = Files.readAllBytes(SharedData.file("Voorbeelddossier_OV_POVO_opt_out.xml"));
        assertThat(judgedAlike(sample)).isZero();
        OsoDossier dossier = ((OsoReading.Read) read(sample)).dossier();
        assertThat(OsoRules.judge(dossier, OsoMoment.DELIVERY)).isEmpty();
        assertThat(dossier.elements())
                .extracting(Located::path)
                .contains("/dossier/huidigeschool/leerling/verzorger[5]");
        Mutations mutations = new Mutations(4);
        for (int i = 0; i < 500; i++) {
            judgedAlike(OsoWriter.write(new OsoDossier(mutations.mutate(dossier.root()))));
        }
    }

    @Test
    void attributes_are_judged_alike() throws IOException {
        String xml =
                new String(OsoWriter.write(new OsoDossier(new GeneratedDossiers(5).next())), StandardCharsets.UTF_8);
        for (String attribute : List.of(
                "omschrijving=\"x\"",
                "xml:lang=\"nl\"",
                "xmlns:a=\"urn:a\" a:b=\"c\"",
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a a.xsd\"",
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"")) {
            judgedAlike(
                    xml.replace("<metadata>", "<metadata " + attribute + ">").getBytes(StandardCharsets.UTF_8));
        }
    }

    private int judgedAlike(byte[] xml) throws IOException {
        String objection = SharedData.objection(schema, xml);
        OsoReading reading = read(xml);
        assertThat(reading instanceof OsoReading.Refused)
                .as("schema: %s; we: %s", objection, reading)
                .isEqualTo(objection != null);
        return objection == null ? 0 : 1;
    }

    private static OsoReading read(byte[] xml) throws IOException {
        return new OsoReader(OsoLimits.standard()).read(new ByteArrayInputStream(xml));
    }
}
