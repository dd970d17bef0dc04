package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.Partner;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.notification.partner.webhook.PartnerProperties;
import nl.aanwezig.notification.partner.webhook.Signatures;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/partners/{partnerId}/subscriptions")
@PreAuthorize("hasAuthority('SCOPE_partner:write')")
@Tag(name = "Subscriptions", description = "What a partner hears of, where, for what and until when")
class SubscriptionController {

    private static final int MOST_SUBSCRIPTIONS = 100;

    private final Partners partners;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final PartnerLog log;
    private final SubscriptionChecks checks;
    private final Signatures signatures;
    private final PartnerProperties properties;
    private final Clock clock;

    SubscriptionController(
            Partners partners,
            Subscriptions subscriptions,
            Deliveries deliveries,
            PartnerLog log,
            SubscriptionChecks checks,
            Signatures signatures,
            PartnerProperties properties,
            Clock clock) {
        this.partners = partners;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.checks = checks;
        this.signatures = signatures;
        this.properties = properties;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Subscribe a partner",
            description = "It hears of what is raised from now on. The secret is shown in this answer alone.")
    @ApiResponse(
            responseCode = "400",
            description = "missing_field, invalid_id, until_in_the_past, until_too_far, url_not_allowed,"
                    + " url_scheme_not_allowed, url_host_not_allowed, url_host_unknown, url_port_not_allowed,"
                    + " url_address_not_allowed")
    @ApiResponse(
            responseCode = "403",
            description = "kind_not_allowed: the role may never hear of it; school_not_allowed; partner_not_allowed")
    @ApiResponse(responseCode = "409", description = "too_many_subscriptions")
    @ApiResponse(responseCode = "422", description = "handshake_refused")
    SubscriptionView subscribe(@PathVariable String partnerId, @RequestBody SubscriptionBody body) {
        CallerPartner.current().require(partnerId);
        Partner partner = PartnerController.known(partners, partnerId);
        if (subscriptions.of(partnerId).stream()
                        .filter(each -> each.state() != Subscription.State.ENDED)
                        .count()
                >= MOST_SUBSCRIPTIONS) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "too_many_subscriptions", "a partner has at most " + MOST_SUBSCRIPTIONS);
        }
        Set<String> kinds = checks.kinds(partner.role(), body.kinds());
        Set<String> schools = checks.schools(body.schools());
        String purpose = PartnerFields.text(body.purpose(), "purpose");
        LocalDate until = checks.until(body.until());
        Subscription subscription = new Subscription(
                UUID.randomUUID().toString(),
                partnerId,
                // Last: it calls there, and does so for nobody who may not subscribe.
                checks.url(body.url()),
                kinds,
                schools,
                purpose,
                until,
                clock.instant(),
                List.of(signatures.newKey()),
                Subscription.State.ACTIVE,
                null);
        deliveries.start(subscription.id(), log.last(partnerId) + 1);
        subscriptions.add(subscription);
        return SubscriptionView.withSecret(subscription);
    }

    @GetMapping
    @Operation(summary = "The subscriptions of a partner, of the schools that the token opens")
    List<SubscriptionView> all(@PathVariable String partnerId) {
        CallerPartner.current().require(partnerId);
        CallerSchools caller = CallerSchools.current();
        return subscriptions.of(partnerId).stream()
                .filter(each -> each.schools().stream().allMatch(caller::allows))
                .map(this::view)
                .toList();
    }

    @GetMapping("/{subscriptionId}")
    @Operation(summary = "A subscription and how it fares; its secret is not shown again")
    @ApiResponse(responseCode = "404", description = "unknown_subscription")
    SubscriptionView one(@PathVariable String partnerId, @PathVariable String subscriptionId) {
        return view(known(partnerId, subscriptionId));
    }

    @DeleteMapping("/{subscriptionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription", description = "It is still listed, as ENDED.")
    void end(@PathVariable String partnerId, @PathVariable String subscriptionId) {
        known(partnerId, subscriptionId);
        subscriptions.change(subscriptionId, each -> each.stopped(Subscription.State.ENDED, "deleted"));
    }

    record Renewal(@Nullable LocalDate until) {}

    @PostMapping("/{subscriptionId}/renew")
    @Operation(summary = "Give a subscription another last day; one that was disabled is active again")
    @ApiResponse(responseCode = "400", description = "missing_field, until_in_the_past, until_too_far")
    @ApiResponse(responseCode = "409", description = "subscription_ended")
    SubscriptionView renew(
            @PathVariable String partnerId, @PathVariable String subscriptionId, @RequestBody Renewal body) {
        notEnded(known(partnerId, subscriptionId));
        LocalDate until = checks.until(body.until());
        return view(subscriptions.change(subscriptionId, each -> each.renewed(until)));
    }

    @PostMapping("/{subscriptionId}/rotate-secret")
    @Operation(
            summary = "Make new keys",
            description = "For a day both sign every event. The new secret is shown in this answer alone.")
    @ApiResponse(responseCode = "409", description = "subscription_ended")
    SubscriptionView rotate(@PathVariable String partnerId, @PathVariable String subscriptionId) {
        notEnded(known(partnerId, subscriptionId));
        var key = signatures.newKey();
        Instant end = clock.instant().plus(properties.keyOverlap());
        return SubscriptionView.withSecret(subscriptions.change(subscriptionId, each -> each.rotated(key, end)));
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(
                subscription, deliveries.progress(subscription.id()).orElse(null));
    }

    private Subscription known(String partnerId, String subscriptionId) {
        return known(subscriptions, partnerId, subscriptionId);
    }

    static Subscription known(Subscriptions subscriptions, String partnerId, String subscriptionId) {
        CallerPartner.current().require(partnerId);
        Subscription found = subscriptions
                .find(subscriptionId)
                .filter(each -> each.partnerId().equals(partnerId))
                .orElseThrow(() -> ProblemException.notFound("unknown_subscription", "no such subscription"));
        found.schools().forEach(CallerSchools.current()::require);
        return found;
    }

    static void notEnded(Subscription subscription) {
        if (subscription.state() == Subscription.State.ENDED) {
            throw new ProblemException(HttpStatus.CONFLICT, "subscription_ended", "this subscription has ended");
        }
    }
}
