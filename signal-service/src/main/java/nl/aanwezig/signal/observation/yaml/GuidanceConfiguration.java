package nl.aanwezig.signal.observation.yaml;

import nl.aanwezig.signal.observation.GuidanceCards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuidanceConfiguration {

    @Bean
    GuidanceCards guidanceCards() {
        return GuidanceReader.readAll();
    }
}
