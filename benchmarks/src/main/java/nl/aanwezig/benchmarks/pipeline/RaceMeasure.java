package nl.aanwezig.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.aanwezig.benchmarks.report.Figure;
import nl.aanwezig.benchmarks.report.Goal;
import nl.aanwezig.benchmarks.report.Machine;
import nl.aanwezig.benchmarks.report.Rounds;
import nl.aanwezig.benchmarks.report.Row;
import nl.aanwezig.benchmarks.session.Measure;
import nl.aanwezig.benchmarks.session.Session;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** P1 and P2: signal-service against bare Kafka Streams, and against what a team would write first; in turns. */
public final class RaceMeasure implements Measure {

    private static final Goal BARE_GOAL = Goal.atLeast(0.7, 0.9);
    private static final Goal NAIVE_GOAL = Goal.atLeast(10, 20);

    private final boolean withBare;
    private final boolean withNaive;

    private final List<Heat> ours = new ArrayList<>();
    private final List<Heat> bare = new ArrayList<>();
    private final List<Heat> naive = new ArrayList<>();

    /** @param wanted which of P1 and P2 */
    public RaceMeasure(Set<String> wanted) {
        this.withBare = wanted.contains("P1");
        this.withNaive = wanted.contains("P2");
    }

    @Override
    public void run(Session session) throws InterruptedException {
        String before = Machine.load();
        int pupils = session.scale().pupils();
        Country country = new Country(pupils, Math.min(session.scale().schools(), 200));
        try (Backbone backbone = Backbone.inMemory()) {
            session.say("P1/P2 loading %,d pupils, %.0f bytes each", pupils, country.meanStateBytes());
            new Preload(backbone.topics(), country).run();
            try (SignalContestant signals = SignalContestant.start(
                    backbone, backbone.folder("ours"), backbone.freshDatabase(), false, pupils)) {
                race(session, backbone, country, signals);
            }
            report(session, backbone.description(), before + " > " + Machine.load());
        }
    }

    private void race(Session session, Backbone backbone, Country country, SignalContestant signals)
            throws InterruptedException {
        Topics topics = backbone.topics();
        int pupils = country.pupils();
        var from = topics.ends(
                List.of(SignalContestant.ASSESSMENTS, SignalContestant.EVENTS),
                Topics.PARTITIONS,
                IsolationLevel.READ_UNCOMMITTED);
        run(
                session,
                "ours",
                0,
                topics,
                signals,
                Absences.of(country, pupils, session.scale().events(), 0),
                ours);
        BareContestant.Work work = work(topics, from, country, session.scale().events());
        session.say("P1/P2 ours says for each event: %s", work);
        try (BareContestant streams = !withBare
                        ? null
                        : BareContestant.start(
                                backbone, backbone.folder("bare"), signals.streamsSettings(), work, pupils);
                NaiveContestant records = !withNaive
                        ? null
                        : NaiveContestant.start(
                                backbone,
                                country,
                                Math.min(pupils, session.scale().naiveEvents()),
                                work.assessmentBytes())) {
            for (int round = 0; round < session.scale().rounds(); round++) {
                if (round > 0) {
                    run(
                            session,
                            "ours",
                            round,
                            topics,
                            signals,
                            Absences.of(country, pupils, session.scale().events(), round),
                            ours);
                }
                peers(session, topics, country, round, streams, records);
            }
        }
    }

    private void peers(
            Session session,
            Topics topics,
            Country country,
            int round,
            @Nullable BareContestant streams,
            @Nullable NaiveContestant records)
            throws InterruptedException {
        if (streams != null) {
            var events = Absences.of(country, country.pupils(), session.scale().events(), round);
            run(session, "bare streams", round, topics, streams, events, bare);
        }
        if (records != null) {
            int few = session.scale().naiveEvents();
            var events = Absences.of(country, Math.min(country.pupils(), few), few, round);
            run(session, "record by record", round, topics, records, events, naive);
        }
    }

    private static void run(
            Session session,
            String who,
            int round,
            Topics topics,
            Contestant contestant,
            Iterable<Heat.Event> events,
            List<Heat> heats)
            throws InterruptedException {
        Heat heat = Heat.run(topics, contestant, events);
        heats.add(heat);
        session.say(
                "P1/P2 round %d of %d, %s: %s events/s, %s CPU-s per million",
                round + 1, session.scale().rounds(), who, Figure.of(heat.perSecond()), Figure.of(heat.cpuPerMillion()));
    }

    private static BareContestant.Work work(
            Topics topics, Map<TopicPartition, Long> from, Country country, int events) {
        var assessments = new HashMap<>(from);
        assessments.keySet().removeIf(each -> !each.topic().equals(SignalContestant.ASSESSMENTS));
        var changes = new HashMap<>(from);
        changes.keySet().removeIf(each -> !each.topic().equals(SignalContestant.EVENTS));
        Topics.Content said = topics.since(assessments);
        Topics.Content changed = topics.since(changes);
        if (said.records() != events) {
            throw new IllegalStateException("%d events led to %d assessments".formatted(events, said.records()));
        }
        int assessmentBytes = (int) said.meanBytes();
        int changeBytes = Math.max(1, (int) changed.meanBytes());
        return new BareContestant.Work(
                (int) country.meanStateBytes(),
                assessmentBytes,
                changeBytes == assessmentBytes ? changeBytes + 1 : changeBytes,
                (double) changed.records() / events);
    }

    private void report(Session session, String store, String load) {
        Rounds oursRate = Rounds.of(Heat.rates(ours));
        String rate = oursRate.text() + " events/s";
        if (withBare) {
            session.table()
                    .add(row("P1 pipeline, all rules", rate, "bare Kafka Streams", bare, BARE_GOAL, store, load));
        }
        if (withNaive) {
            session.table()
                    .add(row("P2 the same", rate, "record by record into MongoDB", naive, NAIVE_GOAL, store, load));
        }
    }

    private Row row(String measure, String rate, String peer, List<Heat> heats, Goal goal, String store, String load) {
        return new Row(
                measure,
                rate,
                peer + " " + Figure.of(Rounds.of(Heat.rates(heats)).median()) + " events/s",
                Rounds.ratio(Heat.rates(ours), Heat.rates(heats)),
                goal,
                Figure.of(Rounds.of(Heat.cpu(ours)).median()) + " / "
                        + Figure.of(Rounds.of(Heat.cpu(heats)).median()),
                store,
                load);
    }
}
