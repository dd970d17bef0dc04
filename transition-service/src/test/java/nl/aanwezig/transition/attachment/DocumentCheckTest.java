package nl.aanwezig.transition.attachment;

import static nl.aanwezig.transition.attachment.SomeDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for a document of any kind: its name, its type, and what it is when neither is true. */
class DocumentCheckTest extends DocumentCheckCase {

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
}
