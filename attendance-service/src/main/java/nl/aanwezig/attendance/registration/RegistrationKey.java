package nl.aanwezig.attendance.registration;

/** The natural key of a registration: the school, and the id that the school gave it. */
public record RegistrationKey(String schoolId, String id) {

    /** One text for both; a school id holds no slash. */
    public String asText() {
        return schoolId + "/" + id;
    }
}
