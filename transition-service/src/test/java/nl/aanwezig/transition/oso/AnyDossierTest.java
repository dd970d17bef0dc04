package nl.aanwezig.transition.oso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever comes in is answered, and whatever goes out is right. */
class AnyDossierTest {

    private final OsoReader reader = new OsoReader(OsoLimits.standard());
    private final OsoDocuments documents = new OsoDocuments(new FirstBytes());
    private final OsoImport in = new OsoImport(reader, documents);
    private final OsoExport export = new OsoExport(reader, documents);

    @Test
    void any_dossier_of_the_right_structure_is_judged() throws IOException {
        GeneratedDossiers generated = new GeneratedDossiers(11);
        for (int i = 0; i < 200; i++) {
            OsoDossier dossier = new OsoDossier(generated.next());
            for (OsoMoment moment : OsoMoment.values()) {
                assertThat(in.read(new ByteArrayInputStream(OsoWriter.write(dossier)), moment))
                        .isInstanceOf(OsoImport.Refused.class);
            }
            assertThat(export.export(dossier, terms(OsoProfile.POVO, false))).isInstanceOf(OsoExport.Refused.class);
        }
    }

    @Test
    void a_changed_dossier_is_refused_or_can_be_exported_or_its_export_says_what_is_missing() throws IOException {
        Random random = new Random(12);
        int exported = 0;
        for (int i = 0; i < 1500; i++) {
            OsoProfile profile = OsoProfile.values()[random.nextInt(3)];
            OsoElement changed =
                    new Mutations(i).mutate(ADossier.delivered(profile).root());
            byte[] xml = OsoWriter.write(new OsoDossier(changed));
            if (in.read(new ByteArrayInputStream(xml), OsoMoment.DELIVERY) instanceof OsoImport.Accepted accepted) {
                assertThat(OsoSummary.of(accepted.dossier()).profile()).isEqualTo(profile);
                assertThat(export.export(accepted.dossier(), terms(profile, random.nextBoolean())))
                        .isInstanceOf(OsoExport.Written.class);
                exported++;
            }
        }
        assertThat(exported).isGreaterThan(200);
    }

    @Test
    void bytes_that_were_changed_anywhere_are_answered() throws IOException {
        Random random = new Random(13);
        byte[] xml = OsoWriter.write(ADossier.delivered(OsoProfile.POVO));
        for (int i = 0; i < 2000; i++) {
            byte[] changed = xml.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(128);
            }
            assertThat(in.read(new ByteArrayInputStream(changed), OsoMoment.DELIVERY))
                    .isNotNull();
        }
    }

    private static ExportTerms terms(OsoProfile profile, boolean secret) {
        return new ExportTerms(
                profile,
                LocalDate.of(2026, 3, 16),
                LocalDate.of(2026, 3, 9),
                Agreement.YES,
                null,
                Agreement.YES,
                Set.of(),
                secret,
                "Aanwezig",
                "1");
    }
}
