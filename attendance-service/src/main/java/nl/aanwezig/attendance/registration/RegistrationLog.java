package nl.aanwezig.attendance.registration;

import java.util.List;

/** Where accepted registrations go: {@code attendance.registrations.v1}. */
public interface RegistrationLog {

    /** Returns when every one is acknowledged; throws when one is not, and some may have been stored then. */
    void append(List<Registration> registrations);
}
