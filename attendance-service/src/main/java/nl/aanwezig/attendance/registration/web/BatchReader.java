package nl.aanwezig.attendance.registration.web;

import java.io.InputStream;
import java.util.List;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.starter.problem.ProblemException;

/** Reads the body of a batch in one format, item by item. */
interface BatchReader {

    /**
     * All items, in order. An item that cannot be read is one {@link Submission.Unreadable}.
     *
     * @throws ProblemException 400 {@code malformed_body} when the body as a whole cannot be read, 413 {@code
     *     batch_too_large} when there are too many items
     */
    List<Submission> read(InputStream body, RegistrationDecoder decoder);
}
