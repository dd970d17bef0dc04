package nl.aanwezig.transition.needs;

/** A child in transition, known by its transfer alone, and to the two schools of it. */
record Child(String transferId, String fromSchoolId, String schoolId) {

    boolean isOf(String school) {
        return schoolId.equals(school) || fromSchoolId.equals(school);
    }
}
