package nl.aanwezig.signal.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import nl.aanwezig.signal.life.PupilState;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the pupils of one partition, a slice at a time so that new facts are not held up, whenever a calendar, a
 * policy pack or the date has changed: a school whose calendar came after its pupils, a holiday put in later, a new day.
 */
final class StaleSweep {

    private static final int SLICE = 2_000;

    private final KeyValueStore<String, byte[]> pupils;
    private final int partition;
    private final SweepProgress progress;
    private final IntSupplier epoch;
    private final Predicate<PupilState> isStale;
    private final Consumer<PupilState> rejudge;

    private int walkedFor;
    private boolean walking;
    private @Nullable String from;
    private long startedAt;
    private long total;
    private long looked;
    private long judged;

    StaleSweep(
            KeyValueStore<String, byte[]> pupils,
            int partition,
            SweepProgress progress,
            IntSupplier epoch,
            Predicate<PupilState> isStale,
            Consumer<PupilState> rejudge) {
        this.pupils = pupils;
        this.partition = partition;
        this.progress = progress;
        this.epoch = epoch;
        this.isStale = isStale;
        this.rejudge = rejudge;
    }

    /** Does the next slice, or nothing where all is fresh. */
    void next() {
        int now = epoch.getAsInt();
        if (now != walkedFor) {
            begin(now);
        }
        if (walking) {
            List<PupilState> stale = slice();
            stale.forEach(rejudge);
            judged += stale.size();
            if (walking) {
                progress.walking(partition, total, looked, judged, startedAt);
            } else {
                progress.finished(partition, looked, judged, startedAt);
            }
        }
    }

    private void begin(int now) {
        walkedFor = now;
        walking = true;
        from = null;
        startedAt = System.nanoTime();
        total = pupils.approximateNumEntries();
        looked = 0;
        judged = 0;
    }

    private List<PupilState> slice() {
        List<PupilState> stale = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rest = from == null ? pupils.all() : pupils.range(from, null)) {
            for (int seen = 0; rest.hasNext(); seen++) {
                var next = rest.next();
                if (seen == SLICE) {
                    from = next.key;
                    return stale;
                }
                looked++;
                PupilState state = PupilStateBytes.read(next.key, next.value);
                if (isStale.test(state)) {
                    stale.add(state);
                }
            }
        }
        walking = false;
        return stale;
    }
}
