package nl.aanwezig.transition.attachment;

import static nl.aanwezig.transition.attachment.SomeDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an office file that is a zip (Office Open XML, OpenDocument) may not hold. */
class OfficeZipCheckTest extends DocumentCheckCase {

    @Test
    void office_files_with_macros_are_refused() {
        Map<String, byte[]> parts = SomeDocuments.office(DocumentType.DOCX);
        parts.put("word/vbaProject.bin", SomeDocuments.ole(Map.of("VBA/dir", new byte[10])));
        office(DocumentFault.MACROS_REFUSED, parts);

        Map<String, byte[]> declared = SomeDocuments.office(DocumentType.DOCX);
        declared.put(
                "[Content_Types].xml",
                text(
                        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
        office(DocumentFault.MACROS_REFUSED, declared);

        Map<String, byte[]> open = SomeDocuments.openDocument(DocumentType.ODT);
        open.put("Basic/Standard/Module1.xml", text("<x/>"));
        refused(DocumentFault.MACROS_REFUSED, "a.odt", DocumentType.ODT.mediaType(), SomeDocuments.zip(open));
    }

    @Test
    void encrypted_files_are_refused() {
        Map<String, byte[]> open = SomeDocuments.openDocument(DocumentType.ODS);
        open.put("META-INF/manifest.xml", text("<manifest><encryption-data/></manifest>"));
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.ods",
                DocumentType.ODS.mediaType(),
                SomeDocuments.zip(open));

        byte[] zip = SomeDocuments.of(DocumentType.DOCX);
        for (int i = 0; i + 10 < zip.length; i++) {
            // The flag of encryption, in the central directory and before each part.
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        refused(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED, "a.docx", DocumentType.DOCX.mediaType(), zip);
    }

    @Test
    void archives_and_files_within_files_are_refused() {
        byte[] archive = SomeDocuments.zip(Map.of("a.txt", text("x")));
        refused(DocumentFault.NESTED_FILE_REFUSED, "a.docx", DocumentType.DOCX.mediaType(), archive);
        for (byte[] inside :
                new byte[][] {archive, SomeDocuments.of(DocumentType.DOC), SomeDocuments.of(DocumentType.ODT)}) {
            Map<String, byte[]> parts = SomeDocuments.office(DocumentType.DOCX);
            parts.put("word/embeddings/object1.bin", inside);
            office(DocumentFault.NESTED_FILE_REFUSED, parts);
        }
    }

    @Test
    void a_program_within_an_office_file_is_refused() {
        Map<String, byte[]> parts = SomeDocuments.office(DocumentType.XLSX);
        byte[] exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        parts.put("xl/media/image1.png", exe);
        refused(DocumentFault.PROGRAM_REFUSED, "a.xlsx", DocumentType.XLSX.mediaType(), SomeDocuments.zip(parts));
    }

    @Test
    void an_office_file_may_link_but_not_load_from_elsewhere() {
        Map<String, byte[]> parts = SomeDocuments.office(DocumentType.DOCX);
        parts.put(
                "word/_rels/document.xml.rels",
                SomeDocuments.relationships("hyperlink", "https://x.test/", "External"));
        parts.put(
                "word/_rels/a.rels", SomeDocuments.relationships("attachedTemplate", "file:///C:/a.dotx", "External"));
        assertThat(check.check("a.docx", null, SomeDocuments.zip(parts))).isEqualTo(DocumentType.DOCX);
        for (String target : new String[] {"https://x.test/a.dotm", "\\\\x.test\\a.dotm", "file://x.test/a.dotm"}) {
            parts.put("word/_rels/a.rels", SomeDocuments.relationships("attachedTemplate", target, "External"));
            office(DocumentFault.ACTIVE_CONTENT_REFUSED, parts);
        }
        parts.put("word/_rels/a.rels", text("<!DOCTYPE x [<!ENTITY a \"aa\">]><x>&a;</x>"));
        office(DocumentFault.MALFORMED_DOCUMENT, parts);
    }

    @Test
    void a_zip_bomb_is_refused() {
        Map<String, byte[]> parts = SomeDocuments.office(DocumentType.DOCX);
        parts.put("word/big.xml", new byte[65 * 1024 * 1024]);
        byte[] bomb = SomeDocuments.zip(parts);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        refused(DocumentFault.MALFORMED_DOCUMENT, "a.docx", DocumentType.DOCX.mediaType(), bomb);
    }

    @Test
    void parts_that_lead_out_of_the_file_are_refused() {
        Map<String, byte[]> parts = SomeDocuments.office(DocumentType.DOCX);
        parts.put("word/../../x.xml", text("<x/>"));
        office(DocumentFault.MALFORMED_DOCUMENT, parts);
    }

    private void office(DocumentFault fault, Map<String, byte[]> parts) {
        refused(fault, "a.docx", DocumentType.DOCX.mediaType(), SomeDocuments.zip(parts));
    }
}
