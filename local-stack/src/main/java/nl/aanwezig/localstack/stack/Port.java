package nl.aanwezig.localstack.stack;

/** The ports of the local stack: the fixed points of design.md, each overridable by an environment variable. */
public enum Port {
    ATTENDANCE("attendance", 8081),
    SIGNAL("signal", 8082),
    TRANSITION("transition", 8083),
    NOTIFICATION("notification", 8084),
    ISSUER("token issuer", 9000),
    KAFKA("Kafka", 9092),
    MONGODB("MongoDB", 27017),
    SMTP("mail sink SMTP", 1025),
    MAIL("mail sink page", 8025),
    SMS("SMS sink", 8026);

    private final String title;
    private final int standard;

    Port(String title, int standard) {
        this.title = title;
        this.standard = standard;
    }

    /** What the port is for, in words. */
    public String title() {
        return title;
    }

    int standard() {
        return standard;
    }

    /** The environment variable that overrides it; 0 takes a free port. */
    public String variable() {
        return "AANWEZIG_PORT_" + name();
    }
}
