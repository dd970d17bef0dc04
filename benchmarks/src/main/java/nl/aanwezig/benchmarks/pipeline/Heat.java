package nl.aanwezig.benchmarks.pipeline;

import java.util.List;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.benchmarks.report.Machine;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * One contestant, one round. The events are on the topic before it may begin, so that who writes them takes no time from
 * it; then the clock runs from the first commit to the last.
 *
 * @param perSecond events
 * @param cpuPerMillion CPU-seconds of the whole process, broker included
 * @param seconds from the start signal to the last commit
 */
record Heat(double perSecond, double cpuPerMillion, double seconds) {

    private static final double NANOS_A_SECOND = 1e9;
    private static final double MILLION = 1e6;
    private static final long LOOK_MILLIS = 10;
    private static final double PATIENCE_SECONDS = 1_800;

    static Heat run(Topics topics, Contestant contestant, Iterable<Event> events) throws InterruptedException {
        long before = topics.end(contestant.inputTopic());
        write(topics, contestant.inputTopic(), events);
        long end = topics.end(contestant.inputTopic());
        double cpu = Machine.cpuSeconds();
        long start = System.nanoTime();
        contestant.resume();
        long first = 0;
        long firstAt = start;
        long now = start;
        for (long done = before; done < end; now = System.nanoTime()) {
            Thread.sleep(LOOK_MILLIS);
            done = topics.committed(contestant.group(), contestant.inputTopic());
            if (first == 0 && done > before && done < end) {
                first = done - before;
                firstAt = System.nanoTime();
            }
            if ((now - start) / NANOS_A_SECOND > PATIENCE_SECONDS) {
                throw new IllegalStateException(
                        "%s stopped at %d of %d".formatted(contestant.group(), done - before, end - before));
            }
        }
        double used = Machine.cpuSeconds() - cpu;
        contestant.pause();
        return new Heat(
                (end - before - first) * NANOS_A_SECOND / (now - firstAt),
                used * MILLION / (end - before),
                (now - start) / NANOS_A_SECOND);
    }

    /** @param key the pupil */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Event(String key, byte[] value) {}

    static void write(Topics topics, String topic, Iterable<Event> events) {
        try (KafkaProducer<String, byte[]> producer = topics.loader()) {
            for (Event event : events) {
                producer.send(Preload.event(topic, event.key(), SeededEvents.REGISTRATION_TYPE, event.value()));
            }
        }
    }

    static List<Double> rates(List<Heat> heats) {
        return heats.stream().map(Heat::perSecond).toList();
    }

    static List<Double> cpu(List<Heat> heats) {
        return heats.stream().map(Heat::cpuPerMillion).toList();
    }
}
