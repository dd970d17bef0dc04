package nl.aanwezig.transition.attachment;

import static nl.aanwezig.transition.attachment.SomeDocuments.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PDF may not hold. */
class PdfCheckTest extends DocumentCheckCase {

    @Test
    void an_encrypted_pdf_is_refused() {
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.pdf",
                "application/pdf",
                SomeDocuments.pdf("/Encrypt 5 0 R"));
    }

    @Test
    void an_archive_called_a_pdf_and_a_pdf_with_files_in_it_are_refused() {
        byte[] archive = SomeDocuments.zip(Map.of("a.txt", text("x")));
        refused(DocumentFault.NESTED_FILE_REFUSED, "a.pdf", DocumentType.PDF.mediaType(), archive);
        refused(
                DocumentFault.NESTED_FILE_REFUSED,
                "a.pdf",
                "application/pdf",
                SomeDocuments.pdf("/Names << /EmbeddedFiles 5 0 R >>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/OpenAction << /S /J#61vaScript >>",
                "/OpenAction << /S /Launch /F (cmd.exe) >>",
            })
    void a_pdf_that_runs_something_is_refused(String inside) {
        refused(DocumentFault.ACTIVE_CONTENT_REFUSED, "a.pdf", "application/pdf", SomeDocuments.pdf(inside));
    }
}
