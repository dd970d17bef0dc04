package nl.aanwezig.attendance.registration.metric;

/**
 * What is counted about registrations, and about registers. Never a pupil or school as a tag.
 *
 * <p>Conservation law, for every span between two answers:
 *
 * <pre>received = registrations{outcome=accepted} + registrations{outcome=duplicate} + registrations{outcome=rejected}</pre>
 *
 * <p>and the same for {@link #REGISTERS_RECEIVED} and {@link #REGISTERS}. Both sides count items of answered batches (of the Ed-Fi import: of acknowledged chunks). A batch that ended in an
 * error, like 503 when the broker is away, counts on neither: the caller sends it again.
 *
 * <p>Alert on {@code rejected} rising against {@code received} (a school's system sends what is refused). How far the
 * projection is behind is Kafka's own {@code kafka.consumer.fetch.manager.records.lag.max}, and what it read is
 * {@code aanwezig.records.consumed} with {@code group=attendance-service}: alert on {@code outcome=dead_lettered}.
 */
public interface RegistrationMetrics {

    /** Counter: items in answered batches. */
    String RECEIVED = "aanwezig.registrations.received";

    /** Counter: the same items by {@link #OUTCOME}. */
    String REGISTRATIONS = "aanwezig.registrations";

    /** Counter: registers in answered batches. */
    String REGISTERS_RECEIVED = "aanwezig.registers.received";

    /** Counter: the same registers by {@link #OUTCOME}. */
    String REGISTERS = "aanwezig.registers";

    /** Tag of {@link #REGISTRATIONS} and {@link #REGISTERS}: one of the three below. */
    String OUTCOME = "outcome";

    String ACCEPTED = "accepted";
    String DUPLICATE = "duplicate";
    String REJECTED = "rejected";
}
