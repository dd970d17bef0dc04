package nl.aanwezig.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a gateway said; a reason is a stable code, never a server's own text, which may hold an address. */
public sealed interface DeliveryResult {

    /** The gateway has taken it over. */
    record Accepted() implements DeliveryResult {}

    /**
     * Worth another try.
     *
     * @param notBefore when the gateway asked to come back; null where it did not say
     */
    record Temporary(String reason, @Nullable Instant notBefore) implements DeliveryResult {

        public Temporary(String reason) {
            this(reason, null);
        }
    }

    /** Never to be accepted. */
    record Permanent(String reason) implements DeliveryResult {}
}
