package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.ADossier.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsoDocumentsTest {

    private static final String PATH = "huidigeschool/leerling/overigdocumentlijst/document";
    private static final byte[] PLAN = "Een plan".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM = "MZ\u0090\0 this program cannot be run".getBytes(StandardCharsets.ISO_8859_1);

    private final OsoDocuments documents = new OsoDocuments(new FirstBytes());

    @Test
    void the_files_of_a_dossier_come_out_as_they_went_in() {
        assertThat(documents.judge(ADossier.delivered(OsoProfile.POVO)))
                .isEqualTo(new OsoDocuments.Judgement(List.of(), java.util.Set.of()));
        assertThat(documents.filesOf(ADossier.delivered(OsoProfile.POVO)))
                .extracting(OsoFile::path, OsoFile::name, file -> new String(file.content(), StandardCharsets.UTF_8))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "/dossier/huidigeschool/leerling/onderwijsondersteuning/toelichting_onderwijsbehoeften/document",
                                "uitleg.pdf",
                                "%PDF-1.7"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/dossier/huidigeschool/leerling/overigdocumentlijst/document",
                                "plan.txt",
                                "Een plan"));
    }

    @Test
    void white_space_in_base64_is_none_of_its_content() {
        String wrapped = Zips.zip("plan.txt", "Een plan").replaceAll("(.{20})", "$1\r\n ");
        assertThat(codes(document("plan.txt", wrapped))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan.exe", "plan.html", "plan.zip", "plan", ".pdf", "plan.pdf.js", "plan.svg", "plan.docm"})
    void only_the_types_of_the_standard_are_taken(String name) {
        assertThat(codes(document(name, Zips.zip("plan.txt", "x")))).containsExactly("document_type_not_allowed");
        assertThat(codes(document("plan.txt", Zips.zip(name, "x")))).containsExactly("document_type_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../plan.txt", "/etc/plan.txt", "map\\plan.txt", "plan\u202Etxt.pdf", "pl\nan.txt"})
    void a_name_is_a_name_and_no_path(String name) {
        assertThat(codes(document(name, Zips.zip("plan.txt", "x")))).containsExactly("document_name_malformed");
        assertThat(codes(document("plan.txt", Zips.zip(name, "x")))).containsExactly("document_name_malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.pdf", "brief.txt", "plan.docx", "plan.png", "plan.JPG"})
    void a_program_under_another_name_is_refused(String name) {
        assertThat(codes(document(name, Zips.base64(Zips.archive(name, PROGRAM)))))
                .containsExactly("document_content_mismatch");
        assertThat(codes(document("plan.txt", Zips.base64(Zips.archive("plan.txt", PLAN, name, PROGRAM)))))
                .containsExactly("document_content_mismatch");
    }

    @Test
    void what_is_no_base64_or_no_zip_is_refused() {
        assertThat(codes(document("plan.txt", "*** geen base64 ***"))).containsExactly("document_not_base64");
        assertThat(codes(document("plan.txt", Zips.base64(PLAN)))).containsExactly("document_not_zip");
        assertThat(codes(document("plan.txt", Zips.base64(PROGRAM)))).containsExactly("document_not_zip");
        assertThat(codes(document("plan.txt", Zips.base64(Zips.archive())))).containsExactly("document_not_zip");
    }

    @Test
    void a_zip_bomb_is_refused_while_it_unfolds() {
        byte[] bomb = Zips.archive("plan.txt", new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(codes(document("plan.txt", Zips.base64(bomb)))).containsExactly("document_too_large");
    }

    @Test
    void many_files_in_one_document_are_refused() {
        Object[] files = new Object[2 * (Archive.MAX_FILES + 1)];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "plan-" + i + ".txt";
            files[i + 1] = PLAN;
        }
        assertThat(codes(document("plan.txt", Zips.base64(Zips.archive(files)))))
                .containsExactly("document_too_large");
    }

    @Test
    void a_directory_that_knows_of_other_files_than_there_are_is_refused() {
        byte[] one = Zips.archive("plan.txt", PLAN);
        byte[] two = Zips.archive("plan.txt", PLAN, "plan-2.txt", PLAN);
        byte[] mixed = one.clone();
        System.arraycopy(two, two.length - 12, mixed, one.length - 12, 2);
        assertThat(codes(document("plan.txt", Zips.base64(mixed)))).containsExactly("document_malformed");
    }

    @Test
    void a_document_that_was_cut_off_is_noted_and_never_comes_out() {
        byte[] content = new byte[5000];
        new Random(1).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 0, content, 0, 8);
        byte[] whole = Zips.archive("plan.pdf", content);
        for (int length : new int[] {31, 60, 200, 4000, whole.length - 1}) {
            OsoElement document = document("plan.pdf", Zips.base64(Arrays.copyOf(whole, length)));
            OsoDocuments.Judgement judgement = documents.judge(dossier(document));
            assertThat(judgement.faults()).as("cut at %d", length).isEmpty();
            assertThat(judgement.cutOff()).as("cut at %d", length).containsExactly(document);
        }
        assertThat(documents.filesOf(dossier(document("plan.pdf", Zips.base64(Arrays.copyOf(whole, 3000))))))
                .extracting(OsoFile::name)
                .doesNotContain("plan.pdf");
    }

    @Test
    void whatever_is_done_to_an_archive_it_is_judged_and_never_fails() {
        Random random = new Random(7);
        byte[] whole = Zips.archive(
                "plan.txt", PLAN, "plan.pdf", "%PDF-1.7".repeat(100).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3000; i++) {
            byte[] changed = Arrays.copyOf(whole, 5 + random.nextInt(whole.length - 4));
            for (int j = random.nextInt(4); j > 0; j--) {
                changed[4 + random.nextInt(changed.length - 4)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(codes(document("plan.txt", Zips.base64(changed)))).hasSizeLessThan(2);
        }
    }

    private List<String> codes(OsoElement document) {
        return documents.judge(dossier(document)).faults().stream()
                .map(OsoFault::code)
                .toList();
    }

    private static OsoDossier dossier(OsoElement document) {
        return Edits.with(ADossier.delivered(OsoProfile.POVO), PATH, old -> document);
    }
}
