package nl.aanwezig.notification.directory;

import java.util.List;
import java.util.Optional;

/** Where the directory is kept. A put replaces the whole entry. */
public interface Directory {

    void put(PupilEntry entry);

    void put(StaffEntry entry);

    Optional<PupilEntry> pupil(String schoolId, String pupilId);

    Optional<StaffEntry> staff(String schoolId, String staffId);

    /** Every pupil of a school, ordered by id. */
    List<PupilEntry> pupilsOf(String schoolId);

    /** The schools in whose directory a pupil is. */
    List<String> schoolsOf(String pupilId);
}
