package nl.aanwezig.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.signal.wire.RegistrationMessage;
import nl.aanwezig.signal.wire.WireJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The yardstick: Jackson reads one registration event, as the topology does for each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventRead {

    private static final int MANY = 64;

    private final byte[][] events = new byte[MANY][];
    private int next;

    @Setup
    public void prepare() {
        SeededEvents seeded = new SeededEvents(7, 100);
        for (int i = 0; i < MANY; i++) {
            events[i] = SeededEvents.message(
                    SeededEvents.pupilId(i), seeded.missed(i, (int) SeededCalendar.TODAY.toEpochDay() - i, 1 + i % 7));
        }
    }

    @Benchmark
    public RegistrationMessage jacksonRead() {
        return WireJson.read(events[next++ % MANY], RegistrationMessage.class);
    }
}
