package nl.aanwezig.signal.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.signal.SignalMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the re-assessment of pupils is, of the partitions that this instance has: after a change of a calendar or a policy
 * pack, and when a day has passed.
 */
public final class SweepProgress {

    private static final Logger LOG = LoggerFactory.getLogger(SweepProgress.class);

    private final Map<Integer, Walk> walks = new ConcurrentHashMap<>();

    /**
     * @param running whether pupils are being looked at
     * @param total pupils to look at, about
     * @param looked of those looked at so far
     * @param judged of those for whom the change mattered, and who were assessed again
     * @param perSecond looked at a second, since the walk began
     */
    public record Progress(boolean running, long total, long looked, long judged, double perSecond) {}

    private record Walk(boolean running, long total, long looked, long judged, long startedAt, long now) {}

    SweepProgress(MeterRegistry meters) {
        Gauge.builder(SignalMetrics.SWEEP_TOTAL, this, each -> each.now().total())
                .register(meters);
        Gauge.builder(SignalMetrics.SWEEP_LOOKED, this, each -> each.now().looked())
                .register(meters);
        Gauge.builder(SignalMetrics.SWEEP_RATE, this, each -> each.now().perSecond())
                .register(meters);
    }

    void walking(int partition, long total, long looked, long judged, long startedAt) {
        walks.put(partition, new Walk(true, Math.max(total, looked), looked, judged, startedAt, System.nanoTime()));
    }

    void finished(int partition, long looked, long judged, long startedAt) {
        long now = System.nanoTime();
        walks.put(partition, new Walk(false, looked, looked, judged, startedAt, now));
        if (judged > 0) {
            LOG.info(
                    "re-assessment of partition {}: {} pupils looked at, {} assessed again, {} ms",
                    partition,
                    looked,
                    judged,
                    TimeUnit.NANOSECONDS.toMillis(now - startedAt));
        }
    }

    void left(int partition) {
        walks.remove(partition);
    }

    /** Of all partitions of this instance together. */
    public Progress now() {
        boolean running = false;
        long total = 0;
        long looked = 0;
        long judged = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Walk walk : walks.values()) {
            running |= walk.running();
            total += walk.total();
            looked += walk.looked();
            judged += walk.judged();
            first = Math.min(first, walk.startedAt());
            last = Math.max(last, walk.now());
        }
        double seconds = last <= first
                ? 0
                : (double) (last - first) / Duration.ofSeconds(1).toNanos();
        return new Progress(running, total, looked, judged, seconds == 0 ? 0 : looked / seconds);
    }
}
