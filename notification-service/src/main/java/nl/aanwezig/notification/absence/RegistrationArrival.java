package nl.aanwezig.notification.absence;

/** A registration as it comes in: of a pupil at a school. */
public record RegistrationArrival(String schoolId, String pupilId, Registration registration) {}
