package nl.aanwezig.starter.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A call that is refused, with the code that the caller can rely on. The detail says which field and why, and never
 * repeats what was sent: that could be personal.
 */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final @Nullable Duration retryAfter;

    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, null);
    }

    /** @param retryAfter when the caller may try again, whole seconds, sent as {@code Retry-After} */
    public ProblemException(HttpStatus status, String code, String detail, @Nullable Duration retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public static ProblemException badRequest(String code, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail);
    }

    public static ProblemException notFound(String code, String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, code, detail);
    }

    public static ProblemException forbidden(String code, String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, code, detail);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private String detail() {
        String message = getMessage();
        return message == null ? code : message;
    }

    org.springframework.http.ProblemDetail toBody() {
        return Problems.of(status, code, detail());
    }
}
