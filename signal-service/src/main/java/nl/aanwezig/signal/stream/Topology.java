package nl.aanwezig.signal.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.BiConsumer;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.life.PupilJudge;
import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.starter.kafka.TopicProvisioner;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * <pre>
 * attendance.registrations.v1 ─┐
 * attendance.enrolments.v1 ────┼─▶ judge ─▶ signal.assessments.v1, signal.events.v1, dead letters
 * transition.contexts.v1 ──────┘   │  ▲
 *                             pupils  schools ◀─ attendance.schools.v1 (global table)
 * </pre>
 */
@Configuration(proxyBeanMethods = false)
class Topology {

    static final String APPLICATION = "signal-service";
    static final String PUPILS = "pupils";
    static final String SCHOOLS = "schools";
    static final String ASSESSMENTS = "signal.assessments.v1";
    static final String EVENTS = "signal.events.v1";

    @Bean
    Assessor assessor(PolicyPacks packs) {
        return new Assessor(packs);
    }

    @Bean
    PupilJudge pupilJudge(Assessor assessor, Clock clock) {
        return new PupilJudge(assessor, clock);
    }

    @Bean
    StoreBuilder<KeyValueStore<String, PupilState>> pupilStore() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(PUPILS), Serdes.String(), PupilStateSerde.create())
                .withLoggingEnabled(java.util.Map.of());
    }

    /** Named in signal-service.yml, where its inputs are bound. */
    @Bean
    BiConsumer<KStream<String, byte[]>, GlobalKTable<String, byte[]>> judge(
            PupilJudge pupilJudge, Clock clock, MeterRegistry meters, TopicProvisioner provisioned) {
        SchoolBook book = new SchoolBook(clock);
        return (facts, schools) -> facts.process(() -> new JudgeProcessor(pupilJudge, book, clock, meters), PUPILS)
                .to((key, outbound, context) -> outbound.topic(), Produced.with(Serdes.String(), Outbound.SERDE));
    }
}
