package nl.aanwezig.starter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What every service needs of Kafka: topics, an acknowledged publisher, batch listeners with dead letters, health. */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableKafka
@EnableConfigurationProperties({TopicCatalog.class, KafkaProperties.class})
public class KafkaBackboneAutoConfiguration {

    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long LONGEST_RETRY_MILLIS = 10_000;

    @Bean
    TopicProvisioner topicProvisioner(KafkaAdmin kafkaAdmin, TopicCatalog catalog) {
        return new TopicProvisioner(kafkaAdmin, catalog);
    }

    @Bean
    KafkaAdmin kafkaAdmin(KafkaProperties properties) {
        KafkaAdmin admin = new KafkaAdmin(properties.buildAdminProperties());
        admin.setAutoCreate(false);
        return admin;
    }

    @Bean
    DefaultKafkaProducerFactory<String, byte[]> eventProducerFactory(
            KafkaProperties properties, io.micrometer.core.instrument.MeterRegistry meters) {
        Map<String, Object> settings = new HashMap<>(properties.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        var factory = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        factory.addListener(new MicrometerProducerListener<>(meters));
        return factory;
    }

    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(DefaultKafkaProducerFactory<String, byte[]> eventProducerFactory) {
        return new KafkaTemplate<>(eventProducerFactory);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> eventTemplate) {
        return new EventPublisher(eventTemplate);
    }

    @Bean
    ProjectionPositions projectionPositions(MongoTemplate mongo) {
        return new ProjectionPositions(mongo);
    }

    /** The factory of every {@code @KafkaListener}: whole polls, positions from the store, poison to dead letters. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
            KafkaProperties properties,
            TopicProvisioner provisioned,
            ProjectionPositions positions,
            KafkaTemplate<String, byte[]> eventTemplate,
            io.micrometer.core.instrument.MeterRegistry meters) {
        var consumers = new DefaultKafkaConsumerFactory<>(
                properties.buildConsumerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.getContainerProperties().setConsumerRebalanceListener(new SeekToStoredPosition(positions));
        factory.setContainerCustomizer(container -> {
            String group = container.getGroupId();
            container.setCommonErrorHandler(
                    deadLetterPoisonRetryTheRest(eventTemplate, group == null ? "none" : group));
        });
        return factory;
    }

    private static DefaultErrorHandler deadLetterPoisonRetryTheRest(
            KafkaTemplate<String, byte[]> template, String group) {
        var recoverer = new DeadLetterPublishingRecoverer(
                template, (poison, e) -> new TopicPartition(DeadLetters.topic(poison.topic(), group), 0));
        recoverer.setExceptionHeadersCreator((headers, e, isKey, names) -> {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof PoisonRecordException)) {
                cause = cause.getCause();
            }
            String reason = cause instanceof PoisonRecordException
                    ? String.valueOf(cause.getMessage())
                    : cause.getClass().getSimpleName();
            headers.add(DeadLetters.REASON, reason.getBytes(UTF_8));
        });
        ExponentialBackOff untilItWorks = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2.0);
        untilItWorks.setMaxInterval(LONGEST_RETRY_MILLIS);
        DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, untilItWorks);
        // Only poison is given up; every other failure is technical and is tried until it works.
        handler.setClassifications(Map.of(PoisonRecordException.class, false), true);
        return handler;
    }

    @Bean
    BrokerHealthIndicator brokerHealthIndicator(KafkaAdmin kafkaAdmin) {
        return new BrokerHealthIndicator(kafkaAdmin);
    }
}
