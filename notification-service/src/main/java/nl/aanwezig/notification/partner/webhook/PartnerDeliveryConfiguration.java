package nl.aanwezig.notification.partner.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.notification.partner.WebhookRetries;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartnerProperties.class)
class PartnerDeliveryConfiguration {

    @Bean
    TargetPolicy targetPolicy(PartnerProperties properties, Environment environment) {
        if (properties.local() && environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new IllegalStateException("aanwezig.partners.local is refused under the prod profile");
        }
        return new TargetPolicy(properties.local(), properties.ports(), SystemDefaultDnsResolver.INSTANCE);
    }

    @Bean
    Signatures signatures() {
        return new Signatures();
    }

    @Bean
    HttpWebhooks httpWebhooks(
            TargetPolicy policy, Signatures signatures, PartnerProperties properties, JsonMapper json) {
        return new HttpWebhooks(policy, signatures, properties, json, Clock.systemUTC());
    }

    @Bean
    PartnerDispatcher partnerDispatcher(
            Subscriptions subscriptions,
            Deliveries deliveries,
            PartnerLog log,
            ConsentBook consents,
            WebhookGateway gateway,
            PartnerProperties properties,
            Clock clock,
            MeterRegistry meters,
            @Qualifier("toPartners") DueBell bell) {
        LaneDelivery delivery = new LaneDelivery(
                gateway,
                deliveries,
                log,
                consents,
                new WebhookRetries(properties.retries()),
                properties.disableAfter(),
                clock,
                RandomGenerator.getDefault(),
                meters);
        return new PartnerDispatcher(
                subscriptions,
                deliveries,
                log,
                delivery,
                new SubscriptionCare(subscriptions, properties, clock, meters),
                properties,
                clock,
                bell);
    }
}
