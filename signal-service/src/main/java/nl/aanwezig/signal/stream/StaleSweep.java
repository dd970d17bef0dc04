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
 * Walks through the pupils of one partition, a slice at a time so that new facts are not held up, whenever a calendar
 * or the date has changed: a school whose calendar came after its pupils, a holiday put in later, a new day.
 */
final class StaleSweep {

    private static final int SLICE = 2_000;

    private final KeyValueStore<String, PupilState> pupils;
    private final IntSupplier epoch;
    private final Predicate<PupilState> isStale;
    private final Consumer<PupilState> rejudge;

    private int walkedFor;
    private boolean walking;
    private @Nullable String from;

    StaleSweep(
            KeyValueStore<String, PupilState> pupils,
            IntSupplier epoch,
            Predicate<PupilState> isStale,
            Consumer<PupilState> rejudge) {
        this.pupils = pupils;
        this.epoch = epoch;
        this.isStale = isStale;
        this.rejudge = rejudge;
    }

    /** Does the next slice, or nothing where all is fresh. */
    void next() {
        int now = epoch.getAsInt();
        if (now != walkedFor) {
            walkedFor = now;
            walking = true;
            from = null;
        }
        if (walking) {
            slice().forEach(rejudge);
        }
    }

    private List<PupilState> slice() {
        List<PupilState> stale = new ArrayList<>();
        try (KeyValueIterator<String, PupilState> rest = from == null ? pupils.all() : pupils.range(from, null)) {
            for (int seen = 0; rest.hasNext(); seen++) {
                var next = rest.next();
                if (seen == SLICE) {
                    from = next.key;
                    return stale;
                }
                if (isStale.test(next.value)) {
                    stale.add(next.value);
                }
            }
        }
        walking = false;
        return stale;
    }
}
