package nl.aanwezig.transition.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.aanwezig.transition.attachment.Attachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as it is handed out: saved, never shown in the browser, and kept by no cache. */
public final class DocumentAnswer {

    private DocumentAnswer() {}

    public static ResponseEntity<byte[]> of(Attachment found, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
