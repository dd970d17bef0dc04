package nl.aanwezig.transition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

/** The check of a document, and what a test expects of it. */
abstract class DocumentCheckCase {

    final DocumentCheck check = new DocumentCheck();

    void refused(DocumentFault fault, String name, String declared, byte[] content) {
        assertThatThrownBy(() -> check.check(name, declared, content))
                .isInstanceOfSatisfying(
                        RefusedDocumentException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    static String name(DocumentType type) {
        return "Brief van de school (2)." + type.name().toLowerCase(Locale.ROOT);
    }
}
