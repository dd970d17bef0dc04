package nl.aanwezig.transition.needs;

import java.util.List;
import java.util.Set;

/** A child in transition, known by its transfer alone, and to the two schools of it. */
record Child(String transferId, String fromSchoolId, String schoolId) {

    boolean isOfAny(Set<String> schools) {
        return schools.contains(schoolId) || schools.contains(fromSchoolId);
    }

    /** Each once. */
    List<String> schools() {
        return fromSchoolId.equals(schoolId) ? List.of(schoolId) : List.of(fromSchoolId, schoolId);
    }
}
