package nl.aanwezig.notification.absence;

import java.util.List;
import java.util.Optional;

/** Where absence books are kept. */
public interface AbsenceBooks {

    Optional<AbsenceBook> find(String schoolId, String pupilId);

    List<AbsenceBook> ofSchool(String schoolId);

    /** Stores a book unless somebody else changed it since it was read; says whether it was stored. */
    boolean store(AbsenceBook book);
}
