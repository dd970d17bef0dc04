package nl.aanwezig.transition.attachment;

import java.time.Instant;
import nl.aanwezig.transition.dossier.Sensitivity;

/**
 * A document of a dossier, without its content.
 *
 * @param name as people know it; personal
 * @param bytes of the content
 * @param addedBy subject of the token
 */
public record Attachment(
        String documentId,
        String transferId,
        String name,
        DocumentType type,
        int bytes,
        Sensitivity sensitivity,
        String addedBy,
        Instant addedAt) {}
