package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.partner.Attempt;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Settled;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.notification.partner.webhook.WebhookAnswer;
import nl.aanwezig.notification.partner.webhook.WebhookGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/partners/{partnerId}/subscriptions/{subscriptionId}")
@PreAuthorize("hasAuthority('SCOPE_partner:write')")
@Tag(name = "Deliveries", description = "What became of a subscription's events")
class DeliveryController {

    private static final int MOST = 1_000;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final PartnerLog log;
    private final ConsentBook consents;
    private final WebhookGateway gateway;
    private final DueBell bell;
    private final Clock clock;

    DeliveryController(
            Subscriptions subscriptions,
            Deliveries deliveries,
            PartnerLog log,
            ConsentBook consents,
            WebhookGateway gateway,
            @Qualifier("toPartners") DueBell bell,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.consents = consents;
        this.gateway = gateway;
        this.bell = bell;
        this.clock = clock;
    }

    @Schema(name = "Delivery")
    record DeliveryView(
            String eventId,
            String type,

            @Schema(description = "WAITING, DELIVERED, SKIPPED (consent withdrawn) or GIVEN_UP")
            String outcome,

            @Nullable String reason,
            List<Attempt> attempts,
            @Nullable Instant at,

            @Schema(description = "When it is tried again; of what waits.") @Nullable
            Instant nextAt,

            @Schema(description = "Of a withdrawal of consent: when the partner acknowledged it; absent until it did.")
            @Nullable
            Instant acknowledgedAt) {}

    @GetMapping("/deliveries")
    @Operation(summary = "What waits, and what became of the latest events, newest first")
    List<DeliveryView> deliveries(
            @PathVariable String partnerId,
            @PathVariable String subscriptionId,
            @RequestParam(defaultValue = "100") int limit) {
        SubscriptionController.known(subscriptions, partnerId, subscriptionId);
        int most = Math.clamp(limit, 1, MOST);
        List<DeliveryView> views = new ArrayList<>();
        deliveries.progress(subscriptionId).stream()
                .flatMap(each -> deliveries.waiting(each).stream().limit(most))
                .forEach(each -> log.read(partnerId, each.sequence(), 1)
                        .forEach(event -> views.add(new DeliveryView(
                                event.id(),
                                event.type(),
                                "WAITING",
                                each.attempts().isEmpty()
                                        ? "after_another"
                                        : each.attempts().getLast().result(),
                                each.attempts(),
                                null,
                                each.nextAt(),
                                null))));
        deliveries.latest(subscriptionId, most).forEach(each -> views.add(view(partnerId, each)));
        return views;
    }

    private DeliveryView view(String partnerId, Settled settled) {
        Optional<PartnerEvent> withdrawal = settled.type().equals(PartnerEvent.CONSENT_WITHDRAWN)
                ? log.find(partnerId, settled.eventId())
                : Optional.empty();
        return new DeliveryView(
                settled.eventId(),
                settled.type(),
                settled.outcome().name(),
                settled.reason(),
                settled.attempts(),
                settled.at(),
                null,
                withdrawal
                        .flatMap(each -> consents.find(partnerId, each.pupil()).number(each.consent()))
                        .map(each -> each.acknowledgedAt())
                        .orElse(null));
    }

    record Replay(@Nullable Instant since) {}

    @Schema(name = "ReplayAnswer")
    record ReplayView(
            @Schema(description = "Events that are delivered again, at most.")
            long events) {}

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Deliver again what came since a time, in order and with the same ids",
            description = "What waits is delivered again too. What rests on a consent that was withdrawn is not.")
    @ApiResponse(responseCode = "400", description = "missing_field")
    @ApiResponse(responseCode = "409", description = "subscription_ended")
    ReplayView replay(@PathVariable String partnerId, @PathVariable String subscriptionId, @RequestBody Replay body) {
        SubscriptionController.notEnded(SubscriptionController.known(subscriptions, partnerId, subscriptionId));
        long asked = log.firstSince(partnerId, PartnerFields.required(body.since(), "since"));
        // Never past what is still to go: that would lose it.
        long from = deliveries
                .progress(subscriptionId)
                .map(each -> Math.min(
                        Math.min(asked, each.next()),
                        deliveries.waiting(each).stream()
                                .mapToLong(waiting -> waiting.sequence())
                                .min()
                                .orElse(Long.MAX_VALUE)))
                .orElse(asked);
        deliveries.start(subscriptionId, from);
        bell.ring();
        return new ReplayView(log.last(partnerId) - from + 1);
    }

    @Schema(name = "TestAnswer")
    record TestView(
            boolean accepted,

            @Schema(description = "As http_204, timeout, unreachable.")
            String result) {}

    @PostMapping("/test")
    @Operation(summary = "Post a test event now, signed like any other; it is not tried again")
    @ApiResponse(responseCode = "409", description = "subscription_ended")
    TestView test(@PathVariable String partnerId, @PathVariable String subscriptionId) {
        Subscription subscription = SubscriptionController.known(subscriptions, partnerId, subscriptionId);
        SubscriptionController.notEnded(subscription);
        WebhookAnswer answer = gateway.post(
                subscription,
                new PartnerEvent(
                        partnerId,
                        0,
                        UUID.randomUUID().toString(),
                        PartnerEvent.TEST,
                        "test",
                        subscription.schools().iterator().next(),
                        null,
                        null,
                        null,
                        null,
                        clock.instant(),
                        false,
                        List.of(subscriptionId),
                        0));
        return new TestView(answer instanceof WebhookAnswer.Accepted, answer.code());
    }
}
