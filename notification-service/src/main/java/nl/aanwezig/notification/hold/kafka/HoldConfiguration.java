package nl.aanwezig.notification.hold.kafka;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Has the container of the observations say when it finds nothing to read. */
@Configuration(proxyBeanMethods = false)
class HoldConfiguration {

    private static final Duration IDLE = Duration.ofMillis(200);

    @Bean
    HoldsKnown holdsKnown() {
        return new HoldsKnown();
    }

    @Bean
    ContainerPostProcessor<String, byte[], ConcurrentMessageListenerContainer<String, byte[]>> sayWhenIdle() {
        return container -> {
            container.getContainerProperties().setIdleEventInterval(IDLE.toMillis());
            // A poll returns after so long where there is nothing, and the event is no earlier than that.
            container.getContainerProperties().setPollTimeout(IDLE.toMillis());
        };
    }
}
