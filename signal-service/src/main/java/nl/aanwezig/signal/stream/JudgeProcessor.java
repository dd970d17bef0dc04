package nl.aanwezig.signal.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.aanwezig.signal.SignalMetrics;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.life.Judgement;
import nl.aanwezig.signal.life.PupilJudge;
import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.life.SignalChange;
import nl.aanwezig.signal.policy.PolicySource;
import nl.aanwezig.signal.wire.AssessmentMessage;
import nl.aanwezig.signal.wire.LedgerCodec;
import nl.aanwezig.signal.wire.SignalEventMessage;
import nl.aanwezig.signal.wire.SignalMessage;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.DeadLetters;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a pupil's state, lets the domain judge, stores what came of it and forwards what is to be said. When a date or
 * a calendar has changed, it judges again those for whom that makes the last judgement stale.
 */
final class JudgeProcessor implements Processor<String, byte[], String, Outbound> {

    private static final String SOURCE = "/signal-service";
    private static final Duration SWEEP_EVERY = Duration.ofMillis(500);

    private final PupilJudge judge;
    private final PolicySource policies;
    private final SchoolBook book;
    private final SweepProgress progress;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter notMine;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Outbound> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, byte[]> pupils;

    /** The signal as it was last said, by its id: what a withdrawal takes back. */
    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, byte[]> said;

    @SuppressWarnings("NullAway.Init")
    private StaleSweep sweep;

    JudgeProcessor(
            PupilJudge judge,
            PolicySource policies,
            SchoolBook book,
            SweepProgress progress,
            Clock clock,
            MeterRegistry meters) {
        this.judge = judge;
        this.policies = policies;
        this.book = book;
        this.progress = progress;
        this.clock = clock;
        this.meters = meters;
        this.accepted = meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "accepted");
        this.duplicate = meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "duplicate");
        this.notMine = meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "not_mine");
    }

    @Override
    public void init(ProcessorContext<String, Outbound> context) {
        this.context = context;
        this.pupils = context.getStateStore(Topology.PUPILS);
        this.said = context.getStateStore(Topology.SAID);
        this.sweep = new StaleSweep(
                pupils,
                context.taskId().partition(),
                progress,
                () -> book.epoch(clock) + System.identityHashCode(policies.current()),
                state -> judge.isStale(state, book::find),
                this::rejudge);
        context.schedule(SWEEP_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> sweep.next());
    }

    @Override
    public void close() {
        progress.left(context.taskId().partition());
    }

    @Override
    public void process(Record<String, byte[]> fact) {
        if (fact.key() == null) {
            deadLetter(fact, "missing_key");
            return;
        }
        PupilState before = stateOf(fact.key());
        try {
            Ledger after = InboundFact.apply(before.ledger(), fact.headers(), fact.value());
            if (after == null) {
                notMine.increment();
            } else if (after == before.ledger()) {
                duplicate.increment();
            } else {
                apply(before, after);
                accepted.increment();
            }
        } catch (UnreadableException e) {
            deadLetter(fact, e.reason());
        }
    }

    private PupilState stateOf(String pupilId) {
        byte[] known = pupils.get(pupilId);
        return known == null ? PupilState.unknown(pupilId) : PupilStateBytes.read(pupilId, known);
    }

    private void rejudge(PupilState state) {
        apply(state, state.ledger());
    }

    private void apply(PupilState before, Ledger after) {
        Judgement judgement = judge.judge(before, after, book::find);
        byte[] ledger = LedgerCodec.encode(after);
        pupils.put(after.pupilId(), PupilStateBytes.write(judgement.state(), ledger));
        Assessment assessment = judgement.assessment();
        if (assessment == null) {
            return;
        }
        for (SignalChange change : judgement.changes()) {
            forward(assessment, after, change);
            meters.counter(
                            SignalMetrics.SIGNALS,
                            SignalMetrics.RULE,
                            change.key().rule(),
                            SignalMetrics.CHANGE,
                            change.kind().name())
                    .increment();
        }
        int revision = judgement.state().revision();
        send(
                Topology.ASSESSMENTS,
                after.pupilId(),
                AssessmentMessage.TYPE,
                DerivedId.of(after.pupilId(), "assessment", revision),
                WireJson.write(AssessmentMessage.of(assessment, revision, after, ledger)));
    }

    private void forward(Assessment assessment, Ledger ledger, SignalChange change) {
        SignalMessage signal = signalOf(change);
        SignalEventMessage event = new SignalEventMessage(
                ledger.pupilId(),
                signal.schoolId(),
                change.step(),
                change.kind(),
                assessment.asOf(),
                mentorOf(ledger, signal.schoolId(), assessment.asOf()),
                assessment.context() != null,
                signal);
        send(
                Topology.EVENTS,
                ledger.pupilId(),
                event.type(),
                DerivedId.of(signal.id(), change.step()),
                WireJson.write(event));
    }

    /** As it is now; for a withdrawal as it was last said. */
    private SignalMessage signalOf(SignalChange change) {
        String id = change.key().id();
        if (change.signal() != null) {
            SignalMessage signal = SignalMessage.of(change.signal());
            said.put(id, WireJson.write(signal));
            return signal;
        }
        byte[] last = said.get(id);
        if (last == null) {
            throw new IllegalStateException("a signal is withdrawn that was never said");
        }
        return WireJson.read(last, SignalMessage.class);
    }

    private static @Nullable String mentorOf(Ledger ledger, String schoolId, LocalDate asOf) {
        return ledger.enrolments().enrolments().stream()
                .filter(each -> each.schoolId().equals(schoolId))
                .sorted((a, b) -> Boolean.compare(b.covers(asOf), a.covers(asOf)))
                .map(Enrolment::mentorId)
                .findFirst()
                .orElse(null);
    }

    private void send(String topic, String key, String type, String id, byte[] value) {
        Headers headers = new RecordHeaders();
        new CloudEventHeaders(id, SOURCE, type, clock.instant()).writeTo(headers);
        context.forward(new Record<>(key, new Outbound(topic, value), context.currentSystemTimeMs(), headers));
    }

    private void deadLetter(Record<String, byte[]> fact, String reason) {
        meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "dead_lettered")
                .increment();
        var source = context.recordMetadata().orElseThrow();
        Headers headers = new RecordHeaders(fact.headers());
        DeadLetters.describe(headers, reason, source.topic(), source.partition(), source.offset());
        String topic = DeadLetters.topic(source.topic(), Topology.APPLICATION);
        byte[] value = fact.value() == null ? new byte[0] : fact.value();
        context.forward(new Record<>(fact.key(), new Outbound(topic, value), fact.timestamp(), headers));
    }
}
