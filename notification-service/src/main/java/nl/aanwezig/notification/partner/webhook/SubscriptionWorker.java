package nl.aanwezig.notification.partner.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Progress;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Delivers one subscription's events for as long as some are due: those about one pupil in order, those about several pupils
 * side by side. It goes in rounds; after each, the store knows all that is still open, and the lease is renewed.
 */
final class SubscriptionWorker {

    private static final int BATCH = 200;
    /** Once so many wait, no more are taken from the log. */
    private static final int MOST_WAITING = 5_000;

    private final String owner;
    private final Deliveries deliveries;
    private final PartnerLog log;
    private final LaneDelivery delivery;
    private final SubscriptionCare care;
    private final PartnerProperties properties;
    private final Clock clock;
    private final BooleanSupplier running;
    private final Map<String, Lane> lanes = new HashMap<>();

    /** @param owner who has the lease */
    SubscriptionWorker(
            String owner,
            Deliveries deliveries,
            PartnerLog log,
            LaneDelivery delivery,
            SubscriptionCare care,
            PartnerProperties properties,
            Clock clock,
            BooleanSupplier running) {
        this.owner = owner;
        this.deliveries = deliveries;
        this.log = log;
        this.delivery = delivery;
        this.care = care;
        this.properties = properties;
        this.clock = clock;
        this.running = running;
    }

    void work(Progress leased) throws InterruptedException {
        Health health = new Health(leased.failingSince());
        Progress progress = leased;
        load(progress);
        Subscription subscription = care.active(leased.subscriptionId());
        boolean kept = true;
        while (kept && subscription != null && running.getAsBoolean() && hasMore(subscription, progress, health)) {
            long next = takeNew(subscription, progress);
            deliver(subscription, progress, health);
            storeOpen(progress);
            progress = care.judged(subscription, after(progress, next, health), health);
            kept = deliveries.save(progress, owner, clock.instant().plus(properties.lease()));
            if (kept && health.takeRecovered()) {
                Instant now = clock.instant();
                deliveries.bringForward(progress.subscriptionId(), now);
                lanes.values().forEach(each -> each.bringForward(now));
            }
            subscription = care.active(leased.subscriptionId());
        }
        if (kept) {
            deliveries.save(after(progress, progress.next(), health), owner, null);
        }
    }

    private void load(Progress progress) {
        List<Waiting> waiting = deliveries.waiting(progress);
        Set<Long> settled = settled(progress, waiting.stream().map(Waiting::sequence));
        waiting.stream()
                .filter(each -> !settled.contains(each.sequence()))
                .forEach(each -> lane(each.pupil()).addStored(each));
    }

    /** What a worker delivered that died before it could say more. */
    private Set<Long> settled(Progress progress, Stream<Long> sequences) {
        List<Long> asked = sequences.toList();
        return asked.isEmpty() ? Set.of() : deliveries.settled(progress, asked);
    }

    /** @return the place after what was taken */
    private long takeNew(Subscription subscription, Progress progress) {
        if (waiting() >= MOST_WAITING) {
            return progress.next();
        }
        List<PartnerEvent> found = log.read(subscription.partnerId(), progress.next(), BATCH);
        List<PartnerEvent> own = found.stream()
                .filter(each -> each.subscriptions().contains(subscription.id()))
                .toList();
        Set<Long> settled = settled(progress, own.stream().map(PartnerEvent::sequence));
        Instant now = clock.instant();
        own.stream()
                .filter(each -> !settled.contains(each.sequence()))
                .forEach(each -> lane(each.pupil()).addNew(each, now));
        return progress.next() + found.size();
    }

    private void deliver(Subscription subscription, Progress progress, Health health) throws InterruptedException {
        Instant now = clock.instant();
        Instant until = now.plus(properties.round());
        List<Lane> due = lanes.values().stream().filter(each -> each.isDue(now)).toList();
        // One that fails is asked carefully, not by all hands.
        Semaphore hands = new Semaphore(health.isFailing() ? 1 : properties.parallel());
        CountDownLatch open = new CountDownLatch(due.size());
        for (Lane each : due) {
            hands.acquire();
            Thread.ofVirtual().name("webhook-sender").start(() -> {
                try {
                    delivery.deliver(subscription, progress, each, health, until, running);
                } finally {
                    hands.release();
                    open.countDown();
                }
            });
        }
        open.await();
    }

    private void storeOpen(Progress progress) {
        lanes.values().removeIf(Lane::isEmpty);
        for (Lane lane : lanes.values()) {
            lane.takeChanged().forEach(each -> deliveries.keepWaiting(progress, each));
        }
    }

    private Progress after(Progress progress, long next, Health health) {
        return new Progress(
                progress.subscriptionId(),
                progress.run(),
                next,
                retryAt(),
                health.pausedUntil(),
                health.failingSince(),
                health.isFailing() ? progress.warnedAt() : null);
    }

    private boolean hasMore(Subscription subscription, Progress progress, Health health) {
        Instant now = clock.instant();
        if (health.isOver() || health.isPaused(now)) {
            return false;
        }
        Instant retryAt = retryAt();
        return (retryAt != null && !retryAt.isAfter(now))
                || (waiting() < MOST_WAITING && progress.next() <= log.last(subscription.partnerId()));
    }

    private @Nullable Instant retryAt() {
        return lanes.values().stream()
                .filter(each -> !each.isEmpty())
                .map(each -> each.first().nextAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private int waiting() {
        return lanes.values().stream().mapToInt(Lane::size).sum();
    }

    private Lane lane(String pupil) {
        return lanes.computeIfAbsent(pupil, each -> new Lane());
    }
}
