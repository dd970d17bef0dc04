package nl.aanwezig.attendance.registration;

import java.util.List;
import java.util.Set;

/** Where accepted registrations go, and that a school reported about a date. */
public interface RegistrationLog {

    /**
     * Returns when everything is acknowledged; throws when something is not, and some may have been stored then.
     *
     * @param registrations to {@code attendance.registrations.v1}
     * @param reported to {@code attendance.registers.v1}, apart from what was said there before
     */
    void append(List<Registration> registrations, Set<ReportedDate> reported);
}
