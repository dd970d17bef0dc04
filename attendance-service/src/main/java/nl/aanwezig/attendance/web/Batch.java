package nl.aanwezig.attendance.web;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** The items of a body, in order, up to a limit. */
public final class Batch<T> {

    private final int maxItems;
    private final List<T> items = new ArrayList<>();

    public Batch(int maxItems) {
        this.maxItems = maxItems;
    }

    /** @throws ProblemException 413 {@code batch_too_large} when there are too many items */
    public void add(T item) {
        if (items.size() == maxItems) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE, "batch_too_large", "at most " + maxItems + " items a batch");
        }
        items.add(item);
    }

    public List<T> items() {
        return List.copyOf(items);
    }

    /** 400 {@code malformed_body}: the body as a whole cannot be read. */
    public static ProblemException malformedBody(String detail) {
        return ProblemException.badRequest("malformed_body", detail);
    }
}
