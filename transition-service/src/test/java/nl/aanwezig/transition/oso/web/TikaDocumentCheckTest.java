package nl.aanwezig.transition.oso.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import nl.aanwezig.transition.attachment.DocumentCheck;
import nl.aanwezig.transition.attachment.DocumentType;
import nl.aanwezig.transition.attachment.SomeDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TikaDocumentCheckTest {

    private final TikaDocumentCheck check = new TikaDocumentCheck(new DocumentCheck());

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void what_a_dossier_takes_beside_it_it_takes_within(DocumentType type) {
        String name = "Een plan (2e versie) voor Kâna." + type.name();
        assertThat(check.fault(name, SomeDocuments.of(type))).isEmpty();
    }

    @Test
    void odf_stands_for_each_kind_of_open_document_and_for_nothing_else() {
        assertThat(check.fault("plan.odf", SomeDocuments.of(DocumentType.ODS))).isEmpty();
        assertThat(check.fault("plan.odf", SomeDocuments.of(DocumentType.DOCX))).isPresent();
        assertThat(check.fault("plan.odf", "#!/bin/sh\nrm -rf x".getBytes(UTF_8)))
                .isPresent();
    }

    @Test
    void a_program_by_another_name_is_refused_with_the_code_of_documents() {
        byte[] program = new byte[600];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(check.fault("plan.txt", program)).hasValue("program_refused");
    }
}
