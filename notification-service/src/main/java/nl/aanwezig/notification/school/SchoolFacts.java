package nl.aanwezig.notification.school;

import java.util.List;
import java.util.Optional;

/** Where schools and enrolments are kept: the newest revision of each. */
public interface SchoolFacts {

    /** Keeps it unless a revision as high is there; says whether it was kept. */
    boolean keep(School school);

    /** Keeps it unless a revision as high is there; says whether it was kept. */
    boolean keep(Enrolments enrolments);

    Optional<School> school(String schoolId);

    Optional<Enrolments> enrolments(String pupilId);

    /** Of every pupil that is or was enrolled at a school. */
    List<Enrolments> enrolmentsAt(String schoolId);
}
