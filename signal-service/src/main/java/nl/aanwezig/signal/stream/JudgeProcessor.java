package nl.aanwezig.signal.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.aanwezig.signal.SignalMetrics;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.life.Judgement;
import nl.aanwezig.signal.life.PupilJudge;
import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.life.SignalChange;
import nl.aanwezig.signal.wire.AssessmentMessage;
import nl.aanwezig.signal.wire.SignalEventMessage;
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
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a pupil's state, lets the domain judge, stores what came of it and forwards what is to be said. When a date or
 * a calendar has changed, it judges again those for whom that makes the last judgement stale.
 */
final class JudgeProcessor implements Processor<String, byte[], String, Outbound> {

    private static final String SOURCE = "/signal-service";
    private static final Duration SWEEP_EVERY = Duration.ofMillis(500);

    private final PupilJudge judge;
    private final SchoolBook book;
    private final Clock clock;
    private final MeterRegistry meters;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Outbound> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, PupilState> pupils;

    @SuppressWarnings("NullAway.Init")
    private ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> schools;

    @SuppressWarnings("NullAway.Init")
    private StaleSweep sweep;

    JudgeProcessor(PupilJudge judge, SchoolBook book, Clock clock, MeterRegistry meters) {
        this.judge = judge;
        this.book = book;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Outbound> context) {
        this.context = context;
        this.pupils = context.getStateStore(Topology.PUPILS);
        this.schools = context.getStateStore(Topology.SCHOOLS);
        this.sweep = new StaleSweep(
                pupils, () -> book.epoch(schools), state -> judge.isStale(state, this::school), this::rejudge);
        context.schedule(SWEEP_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> sweep.next());
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
                meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "not_mine")
                        .increment();
            } else if (after.equals(before.ledger())) {
                meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "duplicate")
                        .increment();
            } else {
                apply(before, after);
                meters.counter(SignalMetrics.FACTS, SignalMetrics.OUTCOME, "accepted")
                        .increment();
            }
        } catch (UnreadableException e) {
            deadLetter(fact, e.reason());
        }
    }

    private PupilState stateOf(String pupilId) {
        PupilState known = pupils.get(pupilId);
        return known == null ? PupilState.unknown(pupilId) : known;
    }

    private @Nullable School school(String schoolId) {
        return book.find(schools, schoolId);
    }

    private void rejudge(PupilState state) {
        apply(state, state.ledger());
    }

    private void apply(PupilState before, Ledger after) {
        Judgement judgement = judge.judge(before, after, this::school);
        pupils.put(after.pupilId(), judgement.state());
        Assessment assessment = judgement.assessment();
        if (assessment == null) {
            return;
        }
        for (SignalChange change : judgement.changes()) {
            forward(assessment, after, change);
            meters.counter(
                            SignalMetrics.SIGNALS,
                            SignalMetrics.RULE,
                            change.signal().rule(),
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
                WireJson.write(AssessmentMessage.of(assessment, revision, after)));
    }

    private void forward(Assessment assessment, Ledger ledger, SignalChange change) {
        SignalEventMessage event = new SignalEventMessage(
                ledger.pupilId(),
                change.signal().schoolId(),
                change.step(),
                change.kind(),
                assessment.asOf(),
                mentorOf(ledger, change.signal().schoolId(), assessment.asOf()),
                assessment.context() != null,
                change.signal());
        send(
                Topology.EVENTS,
                ledger.pupilId(),
                event.type(),
                DerivedId.of(change.signal().id(), change.step()),
                WireJson.write(event));
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
