package nl.aanwezig.signal.policy.yaml;

import java.util.List;
import nl.aanwezig.signal.policy.PolicyPacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    private static final List<String> PACKS = List.of("nl-vo", "nl-po", "us", "england", "flanders");

    @Bean
    PolicyPacks policyPacks() {
        return new PolicyPackReader().readAll(PACKS);
    }
}
