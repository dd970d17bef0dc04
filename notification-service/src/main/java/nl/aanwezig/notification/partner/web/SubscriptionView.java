package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.partner.Progress;
import nl.aanwezig.notification.partner.SigningKey;
import nl.aanwezig.notification.partner.Subscription;
import org.jspecify.annotations.Nullable;

@Schema(name = "Subscription")
record SubscriptionView(
        String id,
        String partnerId,
        @Nullable String url,
        Set<String> kinds,
        Set<String> schools,
        String purpose,
        LocalDate until,
        Instant createdAt,
        Subscription.State state,

        @Schema(description = "gone: the partner answered 410; failing: nothing was taken for days; deleted.") @Nullable
        String endedBecause,

        @Schema(description = "Keys to verify v1a with, the current one first.")
        List<String> publicKeys,

        @Schema(description = "The shared secret to verify v1 with: shown here and never again.") @Nullable
        String secret,

        @Schema(description = "Since when every delivery failed.") @Nullable
        Instant failingSince,

        @Schema(description = "When it was noted that it will be disabled.") @Nullable
        Instant warnedAt) {

    static SubscriptionView of(Subscription subscription, @Nullable Progress progress) {
        return of(subscription, progress, null);
    }

    /** With its secret: in the answer that made it, and in no other. */
    static SubscriptionView withSecret(Subscription subscription) {
        return of(subscription, null, subscription.keys().getFirst().secret());
    }

    private static SubscriptionView of(
            Subscription subscription, @Nullable Progress progress, @Nullable String secret) {
        return new SubscriptionView(
                subscription.id(),
                subscription.partnerId(),
                subscription.url(),
                subscription.kinds(),
                subscription.schools(),
                subscription.purpose(),
                subscription.until(),
                subscription.createdAt(),
                subscription.state(),
                subscription.endedBecause(),
                subscription.keys().stream().map(SigningKey::publicKey).toList(),
                secret,
                progress == null ? null : progress.failingSince(),
                progress == null ? null : progress.warnedAt());
    }
}
