package nl.aanwezig.localstack.sink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text message as the gateway took it.
 *
 * @param reference the sender's own number for it, if it gave one
 */
record SmsMessage(
        String id,
        String to,
        @Nullable String from,
        String text,
        @Nullable String reference,
        Instant at) {}
