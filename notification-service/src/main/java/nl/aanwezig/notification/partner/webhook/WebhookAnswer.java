package nl.aanwezig.notification.partner.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a partner's server said; a code is stable and never the server's own text. */
public sealed interface WebhookAnswer {

    /** As {@code http_204}, {@code timeout}. */
    String code();

    record Accepted(String code) implements WebhookAnswer {}

    /** @param askedToWait how long the partner asked to be left alone; null where it did not say */
    record Failed(String code, @Nullable Duration askedToWait) implements WebhookAnswer {

        public Failed(String code) {
            this(code, null);
        }
    }

    /** The partner wants no more of it: 410. */
    record Gone() implements WebhookAnswer {

        @Override
        public String code() {
            return "http_410";
        }
    }
}
