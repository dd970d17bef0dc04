package nl.aanwezig.benchmarks.kernel;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.benchmarks.history.SeededJudgement;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.life.Judgement;
import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.stream.StateBytes;
import nl.aanwezig.signal.wire.LedgerCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What one event costs once it is read. Pupils take turns, so that no branch predictor learns one of them by heart, and
 * each is given as an object of its own, so that nothing remembered inside a ledger makes the next call cheaper than in
 * the topology.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Judging {

    private static final int MANY = 64;

    @Param({"LIGHT", "FULL", "HEAVY"})
    private LedgerSize size = LedgerSize.FULL;

    private final SeededJudgement seeded = new SeededJudgement(new SeededEvents(7, 1));
    private final Assessor assessor = seeded.assessor();
    private final Map<String, School> schools = seeded.schools();
    private final Registers registers = seeded.registers();

    private Ledger[] ledgers = new Ledger[0];
    private final byte[][] ledgerBytes = new byte[MANY][];
    private final byte[][] stateBytes = new byte[MANY][];
    private final Registration[] events = new Registration[MANY];
    private int next;

    @Setup
    public void prepare() {
        ledgers = Pupils.of(seeded.events(), size, MANY);
        for (int i = 0; i < MANY; i++) {
            Ledger ledger = ledgers[i];
            ledgerBytes[i] = LedgerCodec.encode(ledger);
            Judgement judged = seeded.judge(PupilState.unknown(ledger.pupilId()), ledger);
            stateBytes[i] = StateBytes.write(judged.state());
            events[i] = seeded.events().missed(0, (int) SeededCalendar.TODAY.toEpochDay(), 1 + i % 7);
        }
    }

    @Benchmark
    public Assessment assess() {
        Ledger known = ledgers[next++ % MANY];
        Ledger fresh = new Ledger(
                known.pupilId(), known.enrolments(), known.registrations(), known.observations(), known.context());
        return assessor.assess(fresh, schools, registers, SeededCalendar.TODAY);
    }

    @Benchmark
    public byte[] ledgerDecodeEncode() {
        int i = next++ % MANY;
        return LedgerCodec.encode(LedgerCodec.decode(ledgers[i].pupilId(), ledgerBytes[i]));
    }

    /** What the topology does between the store's get and put, but for reading the event. */
    @Benchmark
    public byte[] wholeStep() {
        int i = next++ % MANY;
        PupilState before = StateBytes.read(ledgers[i].pupilId(), stateBytes[i]);
        Judgement judged = seeded.judge(before, before.ledger().with(events[i]));
        return StateBytes.write(judged.state());
    }
}
