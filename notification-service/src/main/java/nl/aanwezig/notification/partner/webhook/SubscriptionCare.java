package nl.aanwezig.notification.partner.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.aanwezig.notification.partner.Progress;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the subscription of a partner that is gone, warns of one that fails, and disables it where that goes on. */
final class SubscriptionCare {

    /** Counter, to be alerted by. Tag {@code event}: {@code warned}, {@code disabled}, {@code gone}. */
    static final String SUBSCRIPTIONS = "aanwezig.webhooks.subscriptions";

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionCare.class);

    private final Subscriptions subscriptions;
    private final PartnerProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    SubscriptionCare(Subscriptions subscriptions, PartnerProperties properties, Clock clock, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    /** As it is now; null where nothing is to be delivered to it. */
    @Nullable
    Subscription active(String subscriptionId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return subscriptions
                .find(subscriptionId)
                .filter(each -> each.url() != null && each.isActive(today))
                .orElse(null);
    }

    /** What follows from how it fares; the progress says whether a warning was given. */
    Progress judged(Subscription subscription, Progress progress, Health health) {
        if (health.isOver()) {
            count("gone");
            LOG.info("subscription {} ended: the partner answered 410", subscription.id());
            subscriptions.change(subscription.id(), each -> each.stopped(Subscription.State.ENDED, "gone"));
            return progress;
        }
        Instant since = progress.failingSince();
        Instant now = clock.instant();
        if (since == null || now.isBefore(since.plus(properties.warnAfter()))) {
            return progress;
        }
        if (!now.isBefore(since.plus(properties.disableAfter()))) {
            count("disabled");
            LOG.warn("subscription {} is disabled: it failed since {}", subscription.id(), since);
            subscriptions.change(subscription.id(), each -> each.stopped(Subscription.State.DISABLED, "failing"));
            return progress;
        }
        if (progress.warnedAt() == null) {
            count("warned");
            LOG.warn(
                    "subscription {} has failed since {} and will be disabled at {}",
                    subscription.id(),
                    since,
                    since.plus(properties.disableAfter()));
            return progress.warned(now);
        }
        return progress;
    }

    private void count(String event) {
        meters.counter(SUBSCRIPTIONS, "event", event).increment();
    }
}
