package nl.aanwezig.transition.oso.web;

import java.util.List;
import nl.aanwezig.starter.problem.Problems;
import nl.aanwezig.transition.oso.OsoFault;
import nl.aanwezig.transition.oso.transfer.OsoRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A dossier that is not taken or cannot be written, as a problem with its faults. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OsoRefusalAdvice {

    /** @param field of the report, where there was one */
    record Fault(String code, String path, @Nullable String field, String detail) {

        static Fault of(OsoFault fault, boolean ofReport) {
            return new Fault(
                    fault.code(), fault.path(), ofReport ? ReportField.at(fault.path()) : null, fault.detail());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(OsoRefusedException refused) {
        OsoRefusedException.Why why = refused.why();
        HttpStatus status = switch (why) {
            case OSO_REFUSED, OSO_REPORT_REFUSED -> HttpStatus.BAD_REQUEST;
            case OSO_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case OSO_INCOMPLETE, OSO_WITHHELD_REQUIRED -> HttpStatus.CONFLICT;
        };
        boolean ofReport = why == OsoRefusedException.Why.OSO_REPORT_REFUSED;
        List<Fault> faults =
                refused.faults().stream().map(each -> Fault.of(each, ofReport)).toList();
        ProblemDetail problem = Problems.of(status, why.code(), why.detail());
        problem.setProperty("faults", faults);
        // The caller may have asked for XML: what went wrong is said in JSON all the same.
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
