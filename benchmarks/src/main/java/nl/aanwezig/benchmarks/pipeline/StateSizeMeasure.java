package nl.aanwezig.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.benchmarks.report.Figure;
import nl.aanwezig.benchmarks.report.Goal;
import nl.aanwezig.benchmarks.report.Machine;
import nl.aanwezig.benchmarks.report.Rounds;
import nl.aanwezig.benchmarks.report.Row;
import nl.aanwezig.benchmarks.session.Measure;
import nl.aanwezig.benchmarks.session.Session;

/** P5: what an event costs in a large country and in a small one, each with a broker and a service of its own, in turns. */
public final class StateSizeMeasure implements Measure {

    private static final Goal GOAL = Goal.atMost(1.5, 1.25);
    private static final double MICROS_A_SECOND = 1e6;

    private record Side(Country country, Backbone backbone, SignalContestant service, List<Heat> heats) {

        static Side of(Session session, int pupils) {
            Country country = new Country(pupils, Math.min(session.scale().schools(), Math.max(1, pupils / 500)));
            Backbone backbone = Backbone.inMemory();
            try {
                session.say("P5 loading %,d pupils, %.0f bytes each", pupils, country.meanStateBytes());
                new Preload(backbone.topics(), country).run();
                long start = System.nanoTime();
                SignalContestant service = SignalContestant.start(
                        backbone, backbone.folder("ours"), backbone.freshDatabase(), false, pupils);
                session.say(
                        "P5 started with %,d pupils, restored and looked through after %.1f s",
                        pupils, (System.nanoTime() - start) / 1e9);
                return new Side(country, backbone, service, new ArrayList<>());
            } catch (RuntimeException e) {
                backbone.close();
                throw e;
            }
        }

        void run(Session session, int round) throws InterruptedException {
            Heat heat = Heat.run(
                    backbone.topics(),
                    service,
                    Absences.corrections(country, session.scale().stateEvents(), round));
            heats.add(heat);
            session.say(
                    "P5 round %d of %d, %,d pupils: %s events/s, %s CPU-s per million",
                    round + 1,
                    session.scale().rounds(),
                    country.pupils(),
                    Figure.of(heat.perSecond()),
                    Figure.of(heat.cpuPerMillion()));
        }

        List<Double> micros() {
            return heats.stream()
                    .map(each -> MICROS_A_SECOND / each.perSecond())
                    .toList();
        }

        void close() {
            service.close();
            backbone.close();
        }
    }

    @Override
    public void run(Session session) throws InterruptedException {
        String before = Machine.load();
        Side few = Side.of(session, session.scale().fewPupils());
        try {
            Side many = Side.of(session, session.scale().manyPupils());
            try {
                for (int round = 0; round < session.scale().rounds(); round++) {
                    few.run(session, round);
                    many.run(session, round);
                }
                report(session, few, many, before + " > " + Machine.load());
            } finally {
                many.close();
            }
        } finally {
            few.close();
        }
    }

    private static void report(Session session, Side few, Side many, String load) {
        session.table()
                .add(new Row(
                        "P5 cost an event, %,d pupils".formatted(many.country().pupils()),
                        Rounds.of(many.micros()).text() + " us",
                        "%,d pupils %s us"
                                .formatted(
                                        few.country().pupils(),
                                        Figure.of(Rounds.of(few.micros()).median())),
                        Rounds.ratio(many.micros(), few.micros()),
                        GOAL,
                        Figure.of(Rounds.of(Heat.cpu(many.heats())).median()) + " / "
                                + Figure.of(Rounds.of(Heat.cpu(few.heats())).median()),
                        many.backbone().description(),
                        load));
    }
}
