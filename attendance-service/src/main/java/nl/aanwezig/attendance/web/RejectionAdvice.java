package nl.aanwezig.attendance.web;

import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.starter.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A body that is refused as a whole is a 400 problem with the same codes as an item. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RejectionAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail handle(RejectedException e) {
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST,
                e.rejection().code().code(),
                e.rejection().detail());
        if (e.rejection().field() != null) {
            problem.setProperty("field", e.rejection().field());
        }
        return problem;
    }
}
