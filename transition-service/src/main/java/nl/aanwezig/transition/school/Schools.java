package nl.aanwezig.transition.school;

import java.util.List;
import java.util.Optional;

/** Where schools and enrolments are kept: the newest revision of each. */
public interface Schools {

    /** Keeps it unless a revision as high is there. */
    void keep(School school);

    /** Keeps it unless a revision as high is there. */
    void keep(Enrolments enrolments);

    Optional<School> school(String schoolId);

    Optional<Enrolments> enrolments(String pupilId);

    List<School> inRegion(String region);
}
