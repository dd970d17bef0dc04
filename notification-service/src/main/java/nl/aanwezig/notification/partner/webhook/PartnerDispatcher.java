package nl.aanwezig.notification.partner.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.aanwezig.notification.message.BellLoop;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Progress;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives every subscription that has work a worker of its own, in a thread of its own: one that hangs holds up nobody else.
 * What a worker that died had in hand is taken up by another when its lease is over.
 */
public final class PartnerDispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerDispatcher.class);

    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final String owner = UUID.randomUUID().toString();
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final PartnerLog log;
    private final LaneDelivery delivery;
    private final SubscriptionCare care;
    private final PartnerProperties properties;
    private final Clock clock;
    private final BellLoop loop;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    PartnerDispatcher(
            Subscriptions subscriptions,
            Deliveries deliveries,
            PartnerLog log,
            LaneDelivery delivery,
            SubscriptionCare care,
            PartnerProperties properties,
            Clock clock,
            DueBell bell) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.delivery = delivery;
        this.care = care;
        this.properties = properties;
        this.clock = clock;
        this.loop = new BellLoop("partner-dispatcher", bell, properties.poll(), this::dispatch);
    }

    @Override
    public void start() {
        loop.start();
    }

    private boolean dispatch() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, Progress> idle = deliveries.idle(owner, now);
        Map<String, Long> ends = new HashMap<>();
        for (Subscription each : idle.isEmpty() ? List.<Subscription>of() : subscriptions.all()) {
            Progress progress = idle.get(each.id());
            if (progress != null
                    && each.url() != null
                    && each.isActive(today)
                    && progress.hasWork(now, ends.computeIfAbsent(each.partnerId(), log::last))
                    && inHand.add(each.id())) {
                Thread.ofVirtual().name("partner-worker").start(() -> work(each.id()));
            }
        }
        return false;
    }

    private void work(String subscriptionId) {
        try {
            Instant now = clock.instant();
            Progress leased = deliveries
                    .lease(subscriptionId, owner, now, now.plus(properties.lease()))
                    .orElse(null);
            if (leased != null) {
                new SubscriptionWorker(owner, deliveries, log, delivery, care, properties, clock, loop::isRunning)
                        .work(leased);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Its lease is this instance's own, and is taken again.
            LOG.warn("subscription {}: {}", subscriptionId, e.getClass().getName());
        } finally {
            inHand.remove(subscriptionId);
        }
    }

    @Override
    public void stop() {
        loop.stop();
        long patience = System.nanoTime() + FAREWELL.toNanos();
        try {
            while (!inHand.isEmpty() && System.nanoTime() < patience) {
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
