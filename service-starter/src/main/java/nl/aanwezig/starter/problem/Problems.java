package nl.aanwezig.starter.problem;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Builds problem details: {@code type} is {@code urn:aanwezig:problem:<code>}, {@code code} the stable code. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:aanwezig:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }
}
