package nl.aanwezig.notification.partner.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Care partners; each key is explained in {@code notification-service.yml}.
 *
 * @param local plain http, every port and private addresses are allowed for webhooks; refused under profile prod
 * @param ports of webhooks
 * @param origin who asks for leave to post: a DNS name
 * @param timeout of one post, from the first byte sent to the last received
 * @param connectTimeout of it
 * @param retries waits of the retry table
 * @param parallel posts to one subscription at the same time, each about another pupil
 * @param poll longest wait before work is looked for
 * @param lease how long a worker may have a subscription in hand without a word
 * @param round how long a worker goes on before it says that it is alive; well under the lease
 * @param warnAfter failure without a success after which a warning is given
 * @param disableAfter failure without a success after which the subscription is disabled, and an event given up
 * @param keyOverlap how long the key before is used beside a new one
 * @param leadSchoolDays school days after which a case without a lead is escalated
 * @param streams event streams open at the same time
 */
@ConfigurationProperties("aanwezig.partners")
public record PartnerProperties(
        @DefaultValue("false") boolean local,
        @DefaultValue({"443", "8443"}) Set<Integer> ports,
        @DefaultValue("aanwezig.localhost") String origin,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("5s") Duration connectTimeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retries,

        @DefaultValue("8") int parallel,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("30s") Duration round,
        @DefaultValue("3d") Duration warnAfter,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("24h") Duration keyOverlap,
        @DefaultValue("2") int leadSchoolDays,
        @DefaultValue("200") int streams) {}
