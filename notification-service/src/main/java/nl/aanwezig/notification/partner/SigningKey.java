package nl.aanwezig.notification.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The keys that events of a subscription are signed with, as Standard Webhooks writes them.
 *
 * @param secret {@code whsec_} and 32 bytes in Base64: shared, HMAC-SHA256
 * @param privateKey {@code whsk_} and the 32 raw bytes of an Ed25519 key in Base64: never leaves this service
 * @param publicKey {@code whpk_} and its 32 raw bytes in Base64
 * @param until when it is no longer used; null for the current one
 */
public record SigningKey(
        String secret,
        String privateKey,
        String publicKey,
        @Nullable Instant until) {

    public boolean isUsed(Instant now) {
        return until == null || now.isBefore(until);
    }

    public SigningKey until(Instant end) {
        return new SigningKey(secret, privateKey, publicKey, end);
    }

    /** Secret: never in a log. */
    @Override
    public String toString() {
        return "SigningKey[until=" + until + "]";
    }
}
