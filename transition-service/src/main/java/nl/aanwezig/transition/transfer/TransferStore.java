package nl.aanwezig.transition.transfer;

import java.util.List;
import nl.aanwezig.starter.document.OwnDocuments;

/** Where transfers are kept: one document each, changed atomically. A change that is to be told is told before it returns. */
public interface TransferStore extends OwnDocuments<Transfer> {

    /** Those about a pupil of a receiving school, oldest first. */
    List<Transfer> about(String pupilId);

    /** Those that a school hands over, newest first. */
    List<Transfer> from(String schoolId, int skip, int limit);

    /** Those that a school is to receive, newest first. */
    List<Transfer> to(String schoolId, int skip, int limit);
}
