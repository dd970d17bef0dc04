package nl.aanwezig.notification.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.partner.Eligibility;
import nl.aanwezig.notification.partner.Role;
import nl.aanwezig.notification.partner.webhook.TargetPolicy;
import nl.aanwezig.notification.partner.webhook.WebhookAnswer;
import nl.aanwezig.notification.partner.webhook.WebhookGateway;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks what a subscription asks for. */
@Component
class SubscriptionChecks {

    private static final int MOST_SCHOOLS = 1_000;
    private static final int MOST_KINDS = 100;
    private static final int MOST_YEARS = 2;

    private final TargetPolicy policy;
    private final WebhookGateway gateway;
    private final Clock clock;

    SubscriptionChecks(TargetPolicy policy, WebhookGateway gateway, Clock clock) {
        this.policy = policy;
        this.gateway = gateway;
        this.clock = clock;
    }

    Set<String> kinds(Role role, @Nullable List<String> kinds) {
        List<String> given = PartnerFields.required(kinds, "kinds");
        if (given.isEmpty() || given.size() > MOST_KINDS) {
            throw PartnerFields.refuse("missing_field", "kinds", "has none, or more than " + MOST_KINDS);
        }
        Set<String> allowed = Eligibility.kinds(role);
        for (int at = 0; at < given.size(); at++) {
            String kind = given.get(at);
            if (kind == null || !allowed.contains(kind)) {
                throw ProblemException.forbidden(
                        "kind_not_allowed", "'kinds[" + at + "]' is nothing that this role may hear of");
            }
        }
        return new HashSet<>(given);
    }

    Set<String> schools(@Nullable List<String> schools) {
        List<String> given = PartnerFields.required(schools, "schools");
        if (given.isEmpty() || given.size() > MOST_SCHOOLS) {
            throw PartnerFields.refuse("missing_field", "schools", "has none, or more than " + MOST_SCHOOLS);
        }
        CallerSchools caller = CallerSchools.current();
        Set<String> checked = new HashSet<>();
        for (int at = 0; at < given.size(); at++) {
            String school = PartnerFields.id(given.get(at), "schools[" + at + "]");
            caller.require(school);
            checked.add(school);
        }
        return checked;
    }

    LocalDate until(@Nullable LocalDate until) {
        LocalDate end = PartnerFields.required(until, "until");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (end.isBefore(today)) {
            throw PartnerFields.refuse("until_in_the_past", "until", "is over");
        }
        if (end.isAfter(today.plusYears(MOST_YEARS))) {
            throw PartnerFields.refuse("until_too_far", "until", "is more than " + MOST_YEARS + " years ahead");
        }
        return end;
    }

    /** Checks where it leads and asks there for leave to post. */
    @Nullable
    String url(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            policy.check(url);
        } catch (TargetPolicy.Refused e) {
            throw PartnerFields.refuse(e.code(), "url", "leads where no webhook may go");
        }
        if (gateway.askLeave(url) instanceof WebhookAnswer.Accepted) {
            return url;
        }
        throw new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "handshake_refused",
                "'url' did not answer OPTIONS with WebHook-Allowed-Origin (CloudEvents, HTTP webhooks 4.1)");
    }
}
