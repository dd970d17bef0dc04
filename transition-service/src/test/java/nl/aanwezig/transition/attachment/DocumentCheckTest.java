package nl.aanwezig.transition.attachment;

import static nl.aanwezig.transition.attachment.SomeDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCheckTest {

    private final DocumentCheck check = new DocumentCheck();

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void each_type_that_a_dossier_takes_is_known_by_its_content(DocumentType type) {
        assertThat(check.check(name(type), type.mediaType(), SomeDocuments.of(type)))
                .isEqualTo(type);
        assertThat(check.check(name(type).toUpperCase(Locale.ROOT), null, SomeDocuments.of(type)))
                .as("a dossier of another system declares none")
                .isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void content_name_and_declared_type_must_agree(DocumentType type) {
        DocumentType other = DocumentType.values()[(type.ordinal() + 1) % DocumentType.values().length];
        byte[] content = SomeDocuments.of(type);
        refused(DocumentFault.DOCUMENT_TYPE_MISMATCH, name(other), other.mediaType(), content);
        refused(DocumentFault.DOCUMENT_TYPE_MISMATCH, name(type), other.mediaType(), content);
        refused(DocumentFault.DOCUMENT_TYPE_MISMATCH, name(other), type.mediaType(), content);
    }

    @Test
    void parameters_of_the_declared_type_do_not_matter() {
        assertThat(check.check("a.txt", "Text/Plain; charset=UTF-8", text("gewoon")))
                .isEqualTo(DocumentType.TXT);
    }

    static Stream<Arguments> programs() {
        byte[] exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        byte[] elf = new byte[512];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, elf, 0, 7);
        byte[] java = new byte[64];
        System.arraycopy(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 65}, 0, java, 0, 8);
        return Stream.of(
                Arguments.of("Windows", exe),
                Arguments.of("Linux", elf),
                Arguments.of("Java", java),
                Arguments.of("shell", text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("python", text("#!/usr/bin/env python\nprint(1)\n")),
                Arguments.of("perl", text("#!/usr/bin/perl\nprint 1;\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void a_program_is_refused_whatever_it_is_called(String what, byte[] program) {
        for (DocumentType type : DocumentType.values()) {
            refused(DocumentFault.PROGRAM_REFUSED, name(type), type.mediaType(), program);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "<html><body>x</body></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><anything/>",
            })
    void markup_is_refused_whatever_it_is_called(String markup) {
        refused(DocumentFault.MARKUP_REFUSED, "brief.txt", "text/plain", text(markup));
        refused(DocumentFault.MARKUP_REFUSED, "foto.png", "image/png", text(markup));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brief.exe",
                "brief.pdf.exe",
                "brief.html",
                "foto.svg",
                "brief.docm",
                "brief",
                "brief.zip",
                "x.rtf"
            })
    void other_extensions_are_refused(String name) {
        refused(DocumentFault.UNKNOWN_DOCUMENT_TYPE, name, "application/pdf", SomeDocuments.pdf(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../brief.pdf",
                "a/b.pdf",
                "a\\b.pdf",
                "a\u202efdp.pdf",
                "a\nb.pdf",
                "a\u0000.pdf",
                ".pdf",
                "a\"b.pdf",
                "a;b.pdf"
            })
    void names_that_mislead_are_refused(String name) {
        refused(DocumentFault.MALFORMED_NAME, name, "application/pdf", SomeDocuments.pdf(""));
        refused(DocumentFault.MALFORMED_NAME, "x".repeat(117) + ".pdf", null, SomeDocuments.pdf(""));
    }

    @Test
    void an_empty_file_is_refused() {
        refused(DocumentFault.EMPTY_DOCUMENT, "a.pdf", "application/pdf", new byte[0]);
    }

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

        // In both orders: where the text comes first, Tika names the kind of document and not the container.
        for (byte[] document : List.of(
                SomeDocuments.ole(inOrder("WordDocument", 600, "Macros/VBA/dir", 10)),
                SomeDocuments.ole(inOrder("Macros/VBA/dir", 10, "WordDocument", 600)))) {
            refused(DocumentFault.MACROS_REFUSED, "a.doc", DocumentType.DOC.mediaType(), document);
        }
        refused(
                DocumentFault.MACROS_REFUSED,
                "a.ppt",
                DocumentType.PPT.mediaType(),
                SomeDocuments.ole(Map.of("PowerPoint Document", record(0xF, 1023, record(2, 0x400, words(1, 1, 2))))));
    }

    @Test
    void encrypted_files_are_refused() {
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.pdf",
                "application/pdf",
                SomeDocuments.pdf("/Encrypt 5 0 R"));
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.docx",
                DocumentType.DOCX.mediaType(),
                SomeDocuments.ole(Map.of("EncryptedPackage", new byte[10], "EncryptionInfo", new byte[10])));
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.xls",
                DocumentType.XLS.mediaType(),
                SomeDocuments.workbook("geheim"));
        byte[] word = new byte[600];
        word[11] = 1;
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.doc",
                DocumentType.DOC.mediaType(),
                SomeDocuments.ole(Map.of("WordDocument", word)));
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
        refused(DocumentFault.NESTED_FILE_REFUSED, "a.pdf", DocumentType.PDF.mediaType(), archive);
        for (byte[] inside :
                new byte[][] {archive, SomeDocuments.of(DocumentType.DOC), SomeDocuments.of(DocumentType.ODT)}) {
            Map<String, byte[]> parts = SomeDocuments.office(DocumentType.DOCX);
            parts.put("word/embeddings/object1.bin", inside);
            office(DocumentFault.NESTED_FILE_REFUSED, parts);
        }
        refused(
                DocumentFault.NESTED_FILE_REFUSED,
                "a.pdf",
                "application/pdf",
                SomeDocuments.pdf("/Names << /EmbeddedFiles 5 0 R >>"));
        refused(
                DocumentFault.NESTED_FILE_REFUSED,
                "a.doc",
                DocumentType.DOC.mediaType(),
                SomeDocuments.ole(
                        Map.of("WordDocument", new byte[600], "ObjectPool/_1/\u0001Ole10Native", new byte[9])));
        refused(
                DocumentFault.NESTED_FILE_REFUSED,
                "a.ppt",
                DocumentType.PPT.mediaType(),
                SomeDocuments.ole(Map.of("PowerPoint Document", record(0, 0x1011, new byte[20]))));
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

    /** Whatever is broken: an answer, and never another exception. */
    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void broken_files_are_refused_or_taken_and_nothing_else(DocumentType type) {
        Random random = new Random(type.ordinal());
        byte[] sound = SomeDocuments.of(type);
        for (int round = 0; round < 300; round++) {
            byte[] broken = Arrays.copyOf(sound, round % 3 == 0 ? 1 + random.nextInt(sound.length) : sound.length);
            for (int i = random.nextInt(8); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(check.check(name(type), type.mediaType(), broken)).isEqualTo(type);
            } catch (RefusedDocumentException expected) {
                assertThat(expected.fault()).isNotNull();
            }
        }
    }

    @Test
    void each_fault_has_a_code_and_a_sentence() {
        for (DocumentFault fault : DocumentFault.values()) {
            assertThat(fault.code()).matches("[a-z_]+");
            assertThat(fault.detail()).isNotBlank();
        }
    }

    private static Map<String, byte[]> inOrder(String first, int bytes, String second, int more) {
        Map<String, byte[]> streams = new LinkedHashMap<>();
        streams.put(first, new byte[bytes]);
        streams.put(second, new byte[more]);
        return streams;
    }

    private void office(DocumentFault fault, Map<String, byte[]> parts) {
        refused(fault, "a.docx", DocumentType.DOCX.mediaType(), SomeDocuments.zip(parts));
    }

    private void refused(DocumentFault fault, String name, String declared, byte[] content) {
        assertThatThrownBy(() -> check.check(name, declared, content))
                .isInstanceOfSatisfying(
                        RefusedDocumentException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private static String name(DocumentType type) {
        return "Brief van de school (2)." + type.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] record(int version, int kind, byte[] inside) {
        return ByteBuffer.allocate(8 + inside.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) version)
                .putShort((short) kind)
                .putInt(inside.length)
                .put(inside)
                .array();
    }

    private static byte[] words(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(words).forEach(bytes::putInt);
        return bytes.array();
    }
}
