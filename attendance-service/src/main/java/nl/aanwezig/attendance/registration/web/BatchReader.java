package nl.aanwezig.attendance.registration.web;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Reads the body of a batch in one format, item by item. */
interface BatchReader {

    /**
     * All items, in order. An item that cannot be read is one {@link Submission.Unreadable}.
     *
     * @throws ProblemException 400 {@code malformed_body} when the body as a whole cannot be read, 413 {@code
     *     batch_too_large} when there are too many items
     */
    List<Submission> read(InputStream body, RegistrationDecoder decoder);

    /** Collects items up to a limit. */
    final class Batch {

        private final int maxItems;
        private final List<Submission> items = new ArrayList<>();

        Batch(int maxItems) {
            this.maxItems = maxItems;
        }

        void add(Submission item) {
            if (items.size() == maxItems) {
                throw new ProblemException(
                        HttpStatus.CONTENT_TOO_LARGE, "batch_too_large", "at most " + maxItems + " items a batch");
            }
            items.add(item);
        }

        List<Submission> items() {
            return List.copyOf(items);
        }
    }

    static ProblemException malformedBody(String detail) {
        return ProblemException.badRequest("malformed_body", detail);
    }
}
