package nl.aanwezig.attendance.registration;

import java.time.LocalDate;
import nl.aanwezig.attendance.rejection.Rejection;
import org.jspecify.annotations.Nullable;

/** One item of what a caller sent. */
public sealed interface Submission {

    /** A registration to judge. */
    record Drafted(RegistrationDraft draft) implements Submission {}

    /**
     * Says that the pupil was there: judged like a registration, and nothing is recorded.
     *
     * @param id names the item in the answer
     */
    record Present(String id, String schoolId, String pupilId, LocalDate date) implements Submission {}

    /**
     * Could not be read as a registration.
     *
     * @param id as sent, where it was readable; null otherwise
     */
    record Unreadable(@Nullable String id, Rejection rejection) implements Submission {}
}
