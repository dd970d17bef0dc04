package nl.aanwezig.notification.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import nl.aanwezig.notification.partner.Attempt;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.Progress;
import nl.aanwezig.notification.partner.Settled;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.WebhookRetries;
import nl.aanwezig.notification.partner.mongo.PartnerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionWorkerTest {

    private static final String ID = "sub-1";
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private volatile Instant now = START;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final PartnerStore store = new PartnerStore(clock);
    private final List<PartnerEvent> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<PartnerEvent> posted = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<PartnerEvent, WebhookAnswer> partner = event -> new WebhookAnswer.Accepted("http_204");
    private int events;

    SubscriptionWorkerTest() {
        store.subscriptions.add(new Subscription(
                ID,
                "officer",
                "https://example.nl/",
                Set.of("nl.rmc"),
                Set.of("school-a"),
                "help",
                LocalDate.of(2027, 11, 23),
                START,
                List.of(),
                Subscription.State.ACTIVE,
                null));
        store.deliveries.start(ID, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPartnerThatAnswers500ForAnHourGetsEverythingThenInOrderAndOnce() throws Exception {
        partner = event -> new WebhookAnswer.Failed("http_500");
        for (int each = 0; each < 30; each++) {
            said("p-" + each % 5);
            work();
            now = now.plus(Duration.ofMinutes(2));
        }
        assertThat(taken).isEmpty();
        partner = event -> new WebhookAnswer.Accepted("http_204");
        Instant up = now;
        while (taken.size() < 30 && now.isBefore(up.plus(Duration.ofHours(3)))) {
            work();
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(taken).hasSize(30).doesNotHaveDuplicates();
        assertInOrderForEachPupil();
        // The last ones are young, so that their next try is soon; with it the outage is over for all.
        assertThat(now).isBefore(up.plus(Duration.ofMinutes(10)));
        assertThat(progress().failingSince()).isNull();
    }

    @Test
    void anEventIsTriedByTheTableOfTheSpecification() throws Exception {
        partner = event -> new WebhookAnswer.Failed("http_500");
        said("p-1");
        work();
        while (posted.size() < 10) {
            now = java.util.Objects.requireNonNull(progress().retryAt());
            work();
        }

        List<Attempt> attempts = store.deliveries.waiting(progress()).getFirst().attempts();
        List<Duration> waits = new ArrayList<>();
        for (int each = 1; each < attempts.size(); each++) {
            waits.add(Duration.between(
                    attempts.get(each - 1).at(), attempts.get(each).at()));
        }
        List<Duration> table = new PartnerPropertiesMother().properties().retries();
        assertThat(waits).hasSizeGreaterThanOrEqualTo(table.size());
        for (int each = 0; each < table.size(); each++) {
            assertThat(waits.get(each))
                    .isBetween(
                            table.get(each).multipliedBy(8).dividedBy(10),
                            table.get(each).multipliedBy(12).dividedBy(10));
        }
    }

    @Test
    void afterThreeDaysOfFailureThereIsAWarningAfterFiveItIsDisabledAndARenewalLosesNothing() throws Exception {
        partner = event -> new WebhookAnswer.Failed("timeout");
        said("p-1");
        Instant warnedAt = null;
        while (now.isBefore(START.plus(Duration.ofDays(6)))) {
            if (Duration.between(START, now).toHours() % 12 == 0) {
                said("p-2");
            }
            work();
            if (subscription().state() == Subscription.State.DISABLED) {
                break;
            }
            if (warnedAt == null) {
                warnedAt = progress().warnedAt();
            }
            now = now.plus(Duration.ofHours(1));
        }

        assertThat(subscription().state()).isEqualTo(Subscription.State.DISABLED);
        assertThat(subscription().endedBecause()).isEqualTo("failing");
        assertThat(warnedAt).isBetween(START.plus(Duration.ofDays(3)), START.plus(Duration.ofDays(4)));
        assertThat(now).isBetween(START.plus(Duration.ofDays(5)), START.plus(Duration.ofDays(6)));
        int before = posted.size();
        work();
        assertThat(posted).hasSize(before);
        partner = event -> new WebhookAnswer.Accepted("http_204");
        store.subscriptions.change(ID, each -> each.renewed(LocalDate.of(2027, 1, 1)));
        now = now.plus(Duration.ofDays(2));
        work();
        List<Settled> settled = store.deliveries.latest(ID, 100);
        assertThat(settled).hasSize(events);
        assertThat(settled)
                .filteredOn(each -> each.outcome() == Settled.Outcome.DELIVERED)
                .hasSizeGreaterThan(5);
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAloneByAll() throws Exception {
        partner = event -> new WebhookAnswer.Failed("http_429", Duration.ofMinutes(10));
        said("p-1");
        work();
        partner = event -> new WebhookAnswer.Accepted("http_204");
        said("p-2");
        now = now.plus(Duration.ofMinutes(9));
        assertThat(progress().hasWork(now, store.log.last("officer"))).isFalse();

        now = now.plus(Duration.ofMinutes(4));
        assertThat(progress().hasWork(now, store.log.last("officer"))).isTrue();
        work();

        assertThat(taken).hasSize(2);
    }

    @Test
    void whatAWorkerHadInHandWhenItDiedIsDeliveredByAnotherWhenItsLeaseIsOver() throws Exception {
        said("p-1");
        said("p-1");
        Progress leased = store.deliveries
                .lease(ID, "dies", now, now.plus(Duration.ofMinutes(2)))
                .orElseThrow();
        PartnerEvent first = store.log.read("officer", 1, 1).getFirst();
        taken.add(first);
        store.deliveries.settle(
                new Settled(
                        ID,
                        leased.run(),
                        1,
                        first.id(),
                        first.type(),
                        Settled.Outcome.DELIVERED,
                        "http_204",
                        List.of(),
                        now),
                false);

        assertThat(store.deliveries.lease(ID, "other", now, now.plusSeconds(1))).isEmpty();
        assertThat(store.deliveries.idle("other", now)).isEmpty();
        now = now.plus(Duration.ofMinutes(2));
        work();

        assertThat(taken).extracting(PartnerEvent::sequence).containsExactly(1L, 2L);
        assertThat(store.deliveries.save(leased, "dies", null)).isFalse();
    }

    @Test
    void withFailuresAtRandomEveryEventArrivesOnceAndThoseOfAPupilInOrder() throws Exception {
        Random random = new Random(3);
        partner = event ->
                random.nextInt(3) == 0 ? new WebhookAnswer.Failed("http_503") : new WebhookAnswer.Accepted("http_204");
        for (int round = 0; round < 40; round++) {
            for (int each = 0; each < 8; each++) {
                said("p-" + random.nextInt(6));
            }
            work();
            now = now.plusSeconds(random.nextInt(600));
        }
        for (int round = 0; round < 200 && taken.size() < events; round++) {
            now = now.plus(Duration.ofMinutes(20));
            work();
        }

        assertThat(taken).hasSize(events).doesNotHaveDuplicates();
        assertInOrderForEachPupil();
        assertThat(store.deliveries.waiting(progress())).isEmpty();
    }

    @Test
    void oneEventThatIsNeverTakenIsGivenUpAfterFiveDaysAndTheNextOfThatPupilGoes() throws Exception {
        partner = event ->
                event.sequence() == 1 ? new WebhookAnswer.Failed("http_500") : new WebhookAnswer.Accepted("http_204");
        said("p-1");
        said("p-1");
        while (now.isBefore(START.plus(Duration.ofDays(7)))) {
            said("p-2");
            work();
            now = now.plus(Duration.ofHours(8));
        }

        assertThat(subscription().state()).isEqualTo(Subscription.State.ACTIVE);
        assertThat(taken).extracting(PartnerEvent::sequence).contains(2L).doesNotContain(1L);
        assertThat(store.deliveries.latest(ID, 1_000))
                .filteredOn(each -> each.outcome() == Settled.Outcome.GIVEN_UP)
                .singleElement()
                .satisfies(each -> assertThat(each.sequence()).isEqualTo(1));
    }

    private void said(String pupil) {
        events++;
        store.log.append(new PartnerEvent(
                "officer",
                0,
                "e-" + events,
                "type",
                pupil,
                "school-a",
                "case",
                "nl.rmc",
                "URGENT",
                null,
                now,
                false,
                List.of(ID),
                0));
    }

    private void work() throws InterruptedException {
        PartnerProperties properties = new PartnerPropertiesMother().properties();
        WebhookGateway gateway = new WebhookGateway() {
            @Override
            public WebhookAnswer post(Subscription subscription, PartnerEvent event) {
                posted.add(event);
                WebhookAnswer answer;
                synchronized (taken) {
                    answer = partner.apply(event);
                }
                if (answer instanceof WebhookAnswer.Accepted) {
                    taken.add(event);
                }
                return answer;
            }

            @Override
            public WebhookAnswer askLeave(String url) {
                return new WebhookAnswer.Accepted("http_200");
            }
        };
        LaneDelivery delivery = new LaneDelivery(
                gateway,
                store.deliveries,
                store.log,
                store.consents,
                new WebhookRetries(properties.retries()),
                properties.disableAfter(),
                clock,
                new Random(1),
                new SimpleMeterRegistry());
        Progress leased = store.deliveries
                .lease(ID, "worker", now, now.plus(Duration.ofMinutes(2)))
                .orElseThrow();
        if (leased.hasWork(now, store.log.last("officer"))) {
            new SubscriptionWorker(
                            "worker",
                            store.deliveries,
                            store.log,
                            delivery,
                            new SubscriptionCare(store.subscriptions, properties, clock, new SimpleMeterRegistry()),
                            properties,
                            clock,
                            () -> true)
                    .work(leased);
        }
    }

    private void assertInOrderForEachPupil() {
        taken.stream()
                .collect(java.util.stream.Collectors.groupingBy(PartnerEvent::pupil))
                .values()
                .forEach(each ->
                        assertThat(each).extracting(PartnerEvent::sequence).isSorted());
    }

    private Progress progress() {
        return store.deliveries.progress(ID).orElseThrow();
    }

    private Subscription subscription() {
        return store.subscriptions.find(ID).orElseThrow();
    }
}
