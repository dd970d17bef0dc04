package nl.aanwezig.signal.policy.reload;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import nl.aanwezig.signal.policy.yaml.PolicyPackReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {

    @Bean
    ReloadingPolicies policySource(PolicySettings settings, MeterRegistry meters) {
        String folder = settings.policyDir();
        return new ReloadingPolicies(
                new PolicyPackReader(),
                new PolicyDirectory(folder.isBlank() ? null : Path.of(folder)),
                new PolicyMeter(meters));
    }

    @Bean
    PolicyHealth policiesHealthIndicator(ReloadingPolicies policies) {
        return new PolicyHealth(policies);
    }
}
