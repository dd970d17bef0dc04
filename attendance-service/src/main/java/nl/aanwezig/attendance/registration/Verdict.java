package nl.aanwezig.attendance.registration;

import java.time.LocalDate;
import nl.aanwezig.attendance.rejection.Rejection;

/** What {@link Admission} makes of one item. */
public sealed interface Verdict {

    /** In order; whether it is news is for the known revisions to say. */
    record Admitted(Registration registration) implements Verdict {}

    /** In order, and nothing to record: the pupil was there. */
    record NothingToRecord(String schoolId, LocalDate date) implements Verdict {}

    record Refused(Rejection rejection) implements Verdict {}
}
