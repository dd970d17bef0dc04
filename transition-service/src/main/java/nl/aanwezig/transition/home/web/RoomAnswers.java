package nl.aanwezig.transition.home.web;

import java.nio.charset.StandardCharsets;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.web.RefusalAdvice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers of the room: kept by no cache, told to no other site, and without anything that runs. */
final class RoomAnswers {

    private RoomAnswers() {}

    static ResponseEntity<Object> page(HttpStatus status, String html) {
        return guarded(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    static ResponseEntity<Object> json(HttpStatus status, RoomView view) {
        return guarded(status).contentType(MediaType.APPLICATION_JSON).body(view);
    }

    static HttpStatus status(RefusedException refused) {
        return RefusalAdvice.status(refused.refusal());
    }

    private static ResponseEntity.BodyBuilder guarded(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }
}
