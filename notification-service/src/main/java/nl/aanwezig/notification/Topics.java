package nl.aanwezig.notification;

/** The topics that this service reads and writes, and the group that it reads as. */
public final class Topics {

    public static final String GROUP = "notification-service";
    /** Reads signals for partners, apart from what mentors are told. */
    public static final String PARTNERS_GROUP = "notification-service-partners";

    public static final String SCHOOLS = "attendance.schools.v1";
    public static final String ENROLMENTS = "attendance.enrolments.v1";
    public static final String REGISTRATIONS = "attendance.registrations.v1";
    public static final String SIGNALS = "signal.events.v1";
    public static final String OBSERVATIONS = "signal.observations.v1";
    public static final String CONTEXTS = "transition.contexts.v1";
    public static final String OUTCOMES = "notification.outcomes.v1";

    private Topics() {}
}
