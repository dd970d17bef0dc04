package nl.aanwezig.attendance.registration;

import java.util.Collection;
import java.util.Map;

/** The projection, as far as it has read. */
public interface KnownRegistrations {

    /** Those that are known, by key. */
    Map<RegistrationKey, Known> find(Collection<RegistrationKey> keys);

    /**
     * @param revision the current one
     * @param pupilId whom it is about: an id cannot move to another pupil
     */
    record Known(int revision, String pupilId) {}
}
