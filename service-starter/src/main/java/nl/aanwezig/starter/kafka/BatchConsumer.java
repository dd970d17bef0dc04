package nl.aanwezig.starter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Reads a poll of records: decodes all of it first, applies the readable ones up to the first poison record in one go,
 * keeps the position beside the data, and hands the poison record to the dead-letter topic. Records after it are
 * delivered again, so the effect must stand repetition.
 *
 * @param <T> what a record is decoded to
 */
public final class BatchConsumer<T> {

    private static final String METRIC = "aanwezig.records.consumed";

    private final String group;
    private final Function<ConsumerRecord<String, byte[]>, Inbound<T>> decoder;
    private final Consumer<List<T>> effect;
    private final ProjectionPositions positions;
    private final MeterRegistry meters;

    public BatchConsumer(
            String group,
            Function<ConsumerRecord<String, byte[]>, Inbound<T>> decoder,
            Consumer<List<T>> effect,
            ProjectionPositions positions,
            MeterRegistry meters) {
        this.group = group;
        this.decoder = decoder;
        this.effect = effect;
        this.positions = positions;
        this.meters = meters;
    }

    /** Handles one poll. */
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        List<T> readable = new ArrayList<>(records.size());
        for (int index = 0; index < records.size(); index++) {
            switch (decoder.apply(records.get(index))) {
                case Inbound.Accepted<T>(T value) -> readable.add(value);
                case Inbound.NotMine<T>() -> count("not_mine", 1);
                case Inbound.Invalid<T>(String reason) -> {
                    // The position stays before the poison: only the next poll, after it was dead-lettered, passes it.
                    apply(readable, records.subList(0, index));
                    count("dead_lettered", 1);
                    throw new BatchListenerFailedException(reason, new PoisonRecordException(reason), index);
                }
            }
        }
        apply(readable, records);
    }

    private void apply(List<T> readable, List<ConsumerRecord<String, byte[]>> covered) {
        if (!readable.isEmpty()) {
            effect.accept(List.copyOf(readable));
            count("accepted", readable.size());
        }
        positions.advance(group, covered);
    }

    private void count(String outcome, int amount) {
        meters.counter(METRIC, "group", group, "outcome", outcome).increment(amount);
    }
}
