package nl.aanwezig.signal.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/**
 * A stream thread that fails is replaced, since what failed was technical (what cannot be read is dead-lettered before);
 * and readiness knows whether the topology runs.
 */
@Configuration(proxyBeanMethods = false)
class StreamsHealth {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsHealth.class);

    private final List<StreamsBuilderFactoryBean> topologies = new CopyOnWriteArrayList<>();

    // Primary: the binder takes a configurer only where there is one, and Boot brings its own for metrics.
    @Bean
    @Primary
    StreamsBuilderFactoryBeanConfigurer configureTopology(MeterRegistry meters, GlobalStores stores) {
        return factory -> {
            topologies.add(factory);
            factory.setInfrastructureCustomizer(stores);
            factory.addListener(new KafkaStreamsMicrometerListener(meters));
            factory.setStreamsUncaughtExceptionHandler(failure -> {
                LOG.error(
                        "a stream thread failed and is replaced: {}",
                        failure.getClass().getName(),
                        failure);
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            });
        };
    }

    @Bean
    AbstractHealthIndicator streamsHealthIndicator() {
        return new AbstractHealthIndicator("the topology does not run") {
            @Override
            protected void doHealthCheck(Health.Builder builder) {
                boolean running = !topologies.isEmpty()
                        && topologies.stream()
                                .map(StreamsBuilderFactoryBean::getKafkaStreams)
                                .allMatch(StreamsHealth::isRunning);
                if (running) {
                    builder.up();
                } else {
                    builder.down();
                }
            }
        };
    }

    private static boolean isRunning(@org.jspecify.annotations.Nullable KafkaStreams streams) {
        return streams != null && streams.state().isRunningOrRebalancing();
    }
}
