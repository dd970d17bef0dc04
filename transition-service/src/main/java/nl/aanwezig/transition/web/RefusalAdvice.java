package nl.aanwezig.transition.web;

import nl.aanwezig.starter.problem.Problems;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the rules refuse, as a problem with the refusal's code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused) {
        HttpStatus status = status(refused.refusal());
        return ResponseEntity.status(status)
                .body(Problems.of(status, refused.refusal().code(), refused.detail()));
    }

    /** The HTTP status of a refusal. */
    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
