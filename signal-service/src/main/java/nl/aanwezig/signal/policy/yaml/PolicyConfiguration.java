package nl.aanwezig.signal.policy.yaml;

import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.PolicySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    PolicySource policySource() {
        PolicyPacks packs = new PolicyPackReader().readAll();
        return () -> packs;
    }
}
