package nl.aanwezig.transition.attachment.mongo;

import java.util.Date;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.attachment.Attachment;
import nl.aanwezig.transition.attachment.DocumentType;
import nl.aanwezig.transition.dossier.Sensitivity;
import org.bson.Document;

/** A document as it stands in the list of its transfer. */
final class ListedDocument {

    private static final String ID = "documentId";
    private static final String PARTS = "parts";

    private ListedDocument() {}

    static Document of(Attachment attachment, int parts, FieldCipher cipher) {
        return new Document(ID, attachment.documentId())
                .append("encryptedName", cipher.encrypt(attachment.name()))
                .append("type", attachment.type().name())
                .append("bytes", attachment.bytes())
                .append(PARTS, parts)
                .append("sensitivity", attachment.sensitivity().name())
                .append("addedBy", attachment.addedBy())
                .append("addedAt", Date.from(attachment.addedAt()));
    }

    static Attachment toDomain(Document listed, String transferId, FieldCipher cipher) {
        return new Attachment(
                id(listed),
                transferId,
                cipher.decrypt(listed.getString("encryptedName")),
                DocumentType.valueOf(listed.getString("type")),
                listed.getInteger("bytes"),
                Sensitivity.valueOf(listed.getString("sensitivity")),
                listed.getString("addedBy"),
                listed.getDate("addedAt").toInstant());
    }

    static String id(Document listed) {
        return listed.getString(ID);
    }

    static int parts(Document listed) {
        return listed.getInteger(PARTS);
    }
}
