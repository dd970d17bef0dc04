package nl.aanwezig.benchmarks.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import nl.aanwezig.benchmarks.history.SeededEvents;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The peer of P1: Kafka Streams and nothing else. It reads no event and knows no rule; for each it gets a state, puts one
 * of the same size, and says as much as ours, under the same settings.
 */
final class BareContestant implements Contestant {

    private static final String APPLICATION = "benchmark-bare";
    private static final String INPUT = "benchmark.bare.input";
    private static final String STORE = "states";
    private static final String FIRST = "benchmark.bare.assessments";
    private static final String SECOND = "benchmark.bare.events";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaStreams streams;

    /**
     * What ours does for an event, on average.
     *
     * @param stateBytes of a pupil's state
     * @param assessmentBytes of the record that ours writes for each event, headers included
     * @param eventBytes of a record that says what changed about a signal
     * @param eventsPerInput how many of those, for each event that comes in
     */
    record Work(int stateBytes, int assessmentBytes, int eventBytes, double eventsPerInput) {}

    private BareContestant(KafkaStreams streams) {
        this.streams = streams;
    }

    /** @param settings those of our topology */
    static BareContestant start(Backbone backbone, Path state, Map<String, String> settings, Work work, int pupils)
            throws InterruptedException {
        Topics topics = backbone.topics();
        topics.create(INPUT, Topics.PARTITIONS, false);
        topics.create(FIRST, Topics.PARTITIONS, true);
        topics.create(SECOND, Topics.PARTITIONS, false);
        String changelog = Preload.changelog(APPLICATION, STORE);
        topics.create(changelog, Topics.PARTITIONS, true);
        try (KafkaProducer<String, byte[]> producer = topics.loader()) {
            byte[] bytes = noise(work.stateBytes());
            for (int pupil = 0; pupil < pupils; pupil++) {
                producer.send(new ProducerRecord<>(changelog, SeededEvents.pupilId(pupil), bytes));
            }
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.put("bootstrap.servers", backbone.brokers());
        properties.put("application.id", APPLICATION);
        properties.put("state.dir", state.toString());
        properties.put("auto.offset.reset", "earliest");
        BareContestant bare = new BareContestant(new KafkaStreams(topology(work), properties));
        bare.streams.start();
        while (bare.streams.state() != KafkaStreams.State.RUNNING) {
            Thread.sleep(100);
        }
        bare.pause();
        return bare;
    }

    private static org.apache.kafka.streams.Topology topology(Work work) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withCachingEnabled()
                        .withLoggingEnabled(Map.of()));
        builder.<String, byte[]>stream(INPUT)
                .process(() -> new GetAndPut(work), STORE)
                .to((key, value, context) -> value.length == work.assessmentBytes() ? FIRST : SECOND);
        return builder.build();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    private static final class GetAndPut implements Processor<String, byte[], String, byte[]> {

        private final Work work;
        private final byte[] assessment;
        private final byte[] event;
        private double owed;

        @SuppressWarnings("NullAway.Init")
        private ProcessorContext<String, byte[]> context;

        @SuppressWarnings("NullAway.Init")
        private KeyValueStore<String, byte[]> states;

        GetAndPut(Work work) {
            this.work = work;
            this.assessment = noise(work.assessmentBytes());
            this.event = noise(work.eventBytes());
        }

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            this.context = context;
            this.states = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> fact) {
            byte[] known = states.get(fact.key());
            byte[] next = known == null ? noise(work.stateBytes()) : known.clone();
            next[0]++;
            states.put(fact.key(), next);
            context.forward(fact.withValue(assessment).withHeaders(new RecordHeaders()));
            for (owed += work.eventsPerInput(); owed >= 1; owed--) {
                context.forward(fact.withValue(event).withHeaders(new RecordHeaders()));
            }
        }
    }

    @Override
    public String inputTopic() {
        return INPUT;
    }

    @Override
    public String group() {
        return APPLICATION;
    }

    @Override
    public void resume() {
        streams.resume();
    }

    @Override
    public void pause() {
        streams.pause();
    }

    @Override
    public void close() {
        streams.close(PATIENCE);
    }
}
