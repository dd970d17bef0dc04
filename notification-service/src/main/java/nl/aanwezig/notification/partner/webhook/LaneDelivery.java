package nl.aanwezig.notification.partner.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import nl.aanwezig.notification.partner.Attempt;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Progress;
import nl.aanwezig.notification.partner.Settled;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Waiting;
import nl.aanwezig.notification.partner.WebhookRetries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the events of one lane, each after the one before it was taken. */
final class LaneDelivery {

    /** Counter: posts. Tag {@code result}: {@code accepted}, {@code failed}, {@code gone}. */
    static final String POSTS = "aanwezig.webhooks.posts";

    private static final Logger LOG = LoggerFactory.getLogger(LaneDelivery.class);

    private final WebhookGateway gateway;
    private final Deliveries deliveries;
    private final PartnerLog log;
    private final ConsentBook consents;
    private final WebhookRetries retries;
    private final Duration giveUpAfter;
    private final Clock clock;
    private final RandomGenerator chance;
    private final MeterRegistry meters;

    /** @param giveUpAfter how long after its first try an event is tried at most */
    LaneDelivery(
            WebhookGateway gateway,
            Deliveries deliveries,
            PartnerLog log,
            ConsentBook consents,
            WebhookRetries retries,
            Duration giveUpAfter,
            Clock clock,
            RandomGenerator chance,
            MeterRegistry meters) {
        this.gateway = gateway;
        this.deliveries = deliveries;
        this.log = log;
        this.consents = consents;
        this.retries = retries;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
        this.chance = chance;
        this.meters = meters;
    }

    /** Goes on until one fails, the time is over, or the partner wants to be left alone. */
    void deliver(
            Subscription subscription,
            Progress progress,
            Lane lane,
            Health health,
            Instant until,
            BooleanSupplier running) {
        boolean goOn = true;
        while (goOn && running.getAsBoolean() && !health.isOver()) {
            Instant now = clock.instant();
            if (!lane.isDue(now) || !now.isBefore(until) || health.isPaused(now)) {
                return;
            }
            try {
                goOn = deliverFirst(subscription, progress, lane, health);
            } catch (RuntimeException e) {
                LOG.warn(
                        "an event of subscription {} could not be delivered: {}",
                        subscription.id(),
                        e.getClass().getName());
                again(lane, "internal_error", null);
                return;
            }
        }
    }

    private boolean deliverFirst(Subscription subscription, Progress progress, Lane lane, Health health) {
        Waiting waiting = lane.first();
        PartnerEvent event = lane.event(waiting)
                .orElseGet(() -> log.read(subscription.partnerId(), waiting.sequence(), 1)
                        .getFirst());
        if (isHeldBack(subscription, event)) {
            settle(progress, lane, event, Settled.Outcome.SKIPPED, "consent_withdrawn", waiting.attempts());
            return true;
        }
        WebhookAnswer answer = gateway.post(subscription, event);
        Instant now = clock.instant();
        List<Attempt> attempts = new ArrayList<>(waiting.attempts());
        attempts.add(new Attempt(now, answer.code()));
        return switch (answer) {
            case WebhookAnswer.Accepted(String code) -> {
                count("accepted");
                health.succeeded(now);
                settle(progress, lane, event, Settled.Outcome.DELIVERED, code, attempts);
                yield true;
            }
            case WebhookAnswer.Gone gone -> {
                count("gone");
                health.ended();
                settle(progress, lane, event, Settled.Outcome.GIVEN_UP, gone.code(), attempts);
                yield false;
            }
            case WebhookAnswer.Failed(String code, Duration askedToWait) -> {
                count("failed");
                health.failed(now, askedToWait);
                if (attempts.getFirst().at().plus(giveUpAfter).isAfter(now)) {
                    again(lane, code, askedToWait);
                    yield false;
                }
                settle(progress, lane, event, Settled.Outcome.GIVEN_UP, code, attempts);
                yield true;
            }
        };
    }

    /** From the moment on at which a consent is withdrawn, nothing goes any more that rested on it. */
    private boolean isHeldBack(Subscription subscription, PartnerEvent event) {
        return event.needsConsent()
                && !consents.find(event.partnerId(), event.pupil()).isUnwithdrawn(subscription.purpose());
    }

    /** The wait follows from the tries that the last of the lane has waited for: it has its own turn in the table. */
    private void again(Lane lane, String code, @Nullable Duration askedToWait) {
        Instant now = clock.instant();
        Duration wait = retries.waitAfter(lane.triesForTheLast() + 1, chance.nextDouble());
        Duration longer = askedToWait != null && askedToWait.compareTo(wait) > 0 ? askedToWait : wait;
        lane.replaceFirst(lane.first().failed(new Attempt(now, code), now.plus(longer)));
    }

    private void settle(
            Progress progress,
            Lane lane,
            PartnerEvent event,
            Settled.Outcome outcome,
            String reason,
            List<Attempt> attempts) {
        Settled settled = new Settled(
                progress.subscriptionId(),
                progress.run(),
                event.sequence(),
                event.id(),
                event.type(),
                outcome,
                reason,
                attempts,
                clock.instant());
        deliveries.settle(settled, lane.isFirstStored());
        lane.removeFirst();
    }

    private void count(String result) {
        meters.counter(POSTS, "result", result).increment();
    }
}
