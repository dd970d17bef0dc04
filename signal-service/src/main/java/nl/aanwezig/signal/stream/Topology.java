package nl.aanwezig.signal.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import nl.aanwezig.signal.SignalMetrics;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.life.PupilJudge;
import nl.aanwezig.signal.policy.PolicySource;
import nl.aanwezig.starter.kafka.TopicProvisioner;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * <pre>
 * attendance.registrations.v1 ─┐
 * attendance.enrolments.v1 ────┤
 * transition.contexts.v1 ──────┼─▶ judge ─▶ signal.assessments.v1, signal.events.v1, dead letters
 * signal.observations.v1 ──────┘   │  ▲
 *                      pupils, said  schools ◀─ attendance.schools.v1 (global store)
 *                                  registers ◀─ attendance.registers.v1 (global store)
 * </pre>
 */
@Configuration(proxyBeanMethods = false)
class Topology {

    static final String APPLICATION = "signal-service";
    static final String PUPILS = "pupils";
    static final String SAID = "said";
    static final String ASSESSMENTS = "signal.assessments.v1";
    static final String EVENTS = "signal.events.v1";

    @Bean
    Assessor assessor(PolicySource policies) {
        return new Assessor(policies);
    }

    @Bean
    RegisterBook registerBook() {
        return new RegisterBook();
    }

    @Bean
    SchoolBook schoolBook(PolicySource policies, MeterRegistry meters) {
        SchoolBook book = new SchoolBook();
        Gauge.builder(SignalMetrics.SCHOOLS_WITHOUT_PACK, book, each -> each.without(policies.current()))
                .register(meters);
        return book;
    }

    @Bean
    SweepProgress sweepProgress(MeterRegistry meters) {
        return new SweepProgress(meters);
    }

    @Bean
    PupilJudge pupilJudge(Assessor assessor, PolicySource policies, RegisterBook registers, Clock clock) {
        return new PupilJudge(assessor, policies, registers, clock);
    }

    @Bean
    GlobalStores globalStores(
            SchoolBook schools,
            RegisterBook registers,
            KafkaTemplate<String, byte[]> deadLetters,
            MeterRegistry meters) {
        return new GlobalStores(schools, registers, deadLetters, meters);
    }

    @Bean
    StoreBuilder<KeyValueStore<String, byte[]>> pupilStore() {
        return store(PUPILS);
    }

    @Bean
    StoreBuilder<KeyValueStore<String, byte[]>> saidStore() {
        return store(SAID);
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled()
                .withLoggingEnabled(Map.of());
    }

    /** Named in signal-service.yml, where its input is bound. */
    @Bean
    Consumer<KStream<String, byte[]>> judge(
            PupilJudge pupilJudge,
            PolicySource policies,
            SchoolBook schools,
            SweepProgress progress,
            Clock clock,
            MeterRegistry meters,
            TopicProvisioner provisioned) {
        return facts -> facts.process(
                        () -> new JudgeProcessor(pupilJudge, policies, schools, progress, clock, meters), PUPILS, SAID)
                .to((key, outbound, context) -> outbound.topic(), Produced.with(Serdes.String(), Outbound.SERDE));
    }
}
