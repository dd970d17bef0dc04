package nl.aanwezig.signal.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.BitSet;
import nl.aanwezig.signal.SignalMetrics;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.wire.RegisterMessage;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.kafka.DeadLetters;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * What every task needs to know of every school: schools with their calendars, and which registers were taken. Each
 * instance keeps all of it; the books in memory are what is asked, the stores are what a restart begins from.
 */
final class GlobalStores implements KafkaStreamsInfrastructureCustomizer {

    private static final String SCHOOLS = "schools";
    private static final String REGISTERS = "registers";
    private static final String SCHOOLS_TOPIC = "attendance.schools.v1";
    private static final String REGISTERS_TOPIC = "attendance.registers.v1";

    // A century is enough, and a wrong year must not make a set of bits endless.
    private static final int LAST_DAY = 100 * 366;

    private final SchoolBook schools;
    private final RegisterBook registers;
    private final KafkaTemplate<String, byte[]> deadLetters;
    private final MeterRegistry meters;

    GlobalStores(
            SchoolBook schools,
            RegisterBook registers,
            KafkaTemplate<String, byte[]> deadLetters,
            MeterRegistry meters) {
        this.schools = schools;
        this.registers = registers;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void configureBuilder(StreamsBuilder builder) {
        // In memory: few and small, so a restart reads them from the topic.
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(SCHOOLS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                SCHOOLS_TOPIC,
                Consumed.with(Serdes.String(), Serdes.ByteArray()),
                LearnSchools::new);
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(REGISTERS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                REGISTERS_TOPIC,
                Consumed.with(Serdes.String(), Serdes.ByteArray()),
                LearnRegisters::new);
    }

    private final class LearnSchools implements Processor<String, byte[], Void, Void> {

        @Override
        public void process(Record<String, byte[]> school) {
            if (school.value() != null) {
                schools.learn(school.value());
            }
        }
    }

    private final class LearnRegisters extends ContextualProcessor<String, byte[], Void, Void> {

        @SuppressWarnings("NullAway.Init")
        private KeyValueStore<String, byte[]> store;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            super.init(context);
            store = context.getStateStore(REGISTERS);
            try (KeyValueIterator<String, byte[]> all = store.all()) {
                all.forEachRemaining(
                        each -> registers.learn(RegisterBook.Key.of(each.key), BitSet.valueOf(each.value)));
            }
        }

        @Override
        public void process(Record<String, byte[]> register) {
            try {
                learn(register);
            } catch (UnreadableException e) {
                deadLetter(register, e.reason());
            }
        }

        private void learn(Record<String, byte[]> register) {
            String type = CloudEventHeaders.typeOf(register.headers());
            if (type == null) {
                throw new UnreadableException("missing_header ce_type");
            }
            boolean taken = RegisterMessage.TAKEN.equals(type);
            if (!taken && !RegisterMessage.REPORTED.equals(type)) {
                return;
            }
            if (register.value() == null) {
                throw new UnreadableException("missing_value");
            }
            RegisterMessage.Heard heard =
                    WireJson.read(register.value(), RegisterMessage.class).toHeard(taken);
            int day = heard.day() - RegisterDays.FIRST_DAY;
            if (day < 0 || day > LAST_DAY) {
                throw new UnreadableException("invalid_field date");
            }
            add(new RegisterBook.Key(heard.schoolId(), heard.group()), day);
        }

        private void add(RegisterBook.Key key, int day) {
            byte[] known = store.get(key.text());
            BitSet days = known == null ? new BitSet() : BitSet.valueOf(known);
            if (!days.get(day)) {
                days.set(day);
                store.put(key.text(), days.toByteArray());
                registers.learn(key, days);
            }
        }

        private void deadLetter(Record<String, byte[]> register, String reason) {
            meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "dead_lettered")
                    .increment();
            Headers headers = new RecordHeaders(register.headers());
            var source = context().recordMetadata();
            DeadLetters.describe(
                    headers,
                    reason,
                    REGISTERS_TOPIC,
                    source.map(each -> each.partition()).orElse(-1),
                    source.map(each -> each.offset()).orElse(-1L));
            byte @Nullable [] value = register.value();
            deadLetters.send(new ProducerRecord<>(
                    DeadLetters.topic(REGISTERS_TOPIC, Topology.APPLICATION),
                    null,
                    register.key(),
                    value == null ? new byte[0] : value,
                    headers));
        }
    }
}
