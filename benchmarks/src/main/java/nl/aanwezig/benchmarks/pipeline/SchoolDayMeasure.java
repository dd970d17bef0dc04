package nl.aanwezig.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.benchmarks.report.Figure;
import nl.aanwezig.benchmarks.report.Goal;
import nl.aanwezig.benchmarks.report.Machine;
import nl.aanwezig.benchmarks.report.Rounds;
import nl.aanwezig.benchmarks.report.Row;
import nl.aanwezig.benchmarks.session.Measure;
import nl.aanwezig.benchmarks.session.Scale;
import nl.aanwezig.benchmarks.session.Session;

/** P6: the absences of one school day of the whole country, until their signals are said and until they are stored; then restarts. */
public final class SchoolDayMeasure implements Measure {

    private static final Goal DAY_GOAL = Goal.atMost(1 / 200d, 1 / 500d);
    private static final Goal RESTART_GOAL = Goal.atMost(1, 0.3);
    private static final double DAY_SECONDS = 8 * 3600;
    private static final double RESTART_SECONDS = 10;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double MILLION = 1e6;
    private static final long LOOK_MILLIS = 50;
    private static final int FULL_EVENTS = Scale.FULL.countryEvents();
    private static final List<String> SAID = List.of(SignalContestant.ASSESSMENTS, SignalContestant.EVENTS);

    private final List<Double> onTopic = new ArrayList<>();
    private final List<Double> stored = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> restarts = new ArrayList<>();
    private final List<Double> afterKill = new ArrayList<>();

    @Override
    public void run(Session session) throws InterruptedException, IOException {
        String before = Machine.load();
        Country country =
                new Country(session.scale().countryPupils(), session.scale().schools());
        try (Backbone backbone = Backbone.onDisk()) {
            session.say("P6 loading %,d pupils, %.0f bytes each", country.pupils(), country.meanStateBytes());
            new Preload(backbone.topics(), country).run();
            Path state = backbone.folder("ours");
            String database = backbone.freshDatabase();
            try (SignalContestant service = SignalContestant.start(backbone, state, database, true, country.pupils())) {
                for (int round = 0; round < session.scale().rounds(); round++) {
                    day(session, backbone.topics(), service, country, round);
                }
            }
            restarts(session, backbone, country, new Restart(backbone, state, database));
            report(session, country, backbone.description(), before + " > " + Machine.load());
        }
    }

    private void day(Session session, Topics topics, SignalContestant service, Country country, int round)
            throws InterruptedException {
        int events = session.scale().countryEvents();
        Heat.write(topics, SignalContestant.REGISTRATIONS, Absences.ofCountry(country, events, round));
        long end = topics.end(SignalContestant.REGISTRATIONS);
        double cpuBefore = Machine.cpuSeconds();
        long start = System.nanoTime();
        service.resume();
        while (topics.committed(service.group(), SignalContestant.REGISTRATIONS) < end) {
            Thread.sleep(LOOK_MILLIS);
        }
        onTopic.add((System.nanoTime() - start) / NANOS_A_SECOND);
        while (topics.behind(SignalContestant.VIEWS_GROUP, SAID) > 0) {
            Thread.sleep(LOOK_MILLIS);
        }
        stored.add((System.nanoTime() - start) / NANOS_A_SECOND);
        cpu.add((Machine.cpuSeconds() - cpuBefore) * MILLION / events);
        service.pause();
        session.say(
                "P6 round %d of %d: %,d events, on the topic after %.1f s, stored after %.1f s",
                round + 1, session.scale().rounds(), events, onTopic.getLast(), stored.getLast());
    }

    /** As often as there are rounds: after it was asked to stop; once after it was killed. */
    private void restarts(Session session, Backbone backbone, Country country, Restart restart)
            throws IOException, InterruptedException {
        int rounds = session.scale().rounds();
        for (int round = 0; round <= rounds; round++) {
            boolean last = round == rounds;
            double seconds = restart.run(Absences.of(country, 1, 1, rounds + 1 + round), round == rounds - 1);
            (last ? afterKill : restarts).add(seconds);
            session.say("P6 restart%s: first event after %.1f s", last ? " after a kill" : "", seconds);
        }
    }

    private void report(Session session, Country country, String store, String load) {
        int events = session.scale().countryEvents();
        // A part of the country has a part of the time.
        double share = session.scale().quick() ? (double) events / FULL_EVENTS : 1;
        String what = session.scale().quick()
                ? ", %,d of %,d events and as much of 8 hours".formatted(events, FULL_EVENTS)
                : "";
        String used = Figure.of(Rounds.of(cpu).median());
        session.table().add(day("signals on the topic" + what, onTopic, share, used, store, load));
        session.table().add(day("and stored" + what, stored, share, used, store, load));
        session.table().add(restart("P6 restart to first event", restarts, country, store, load));
        session.table().add(restart("P6 the same after kill -9", afterKill, country, store, load));
    }

    private static Row day(String what, List<Double> seconds, double share, String cpu, String store, String load) {
        return new Row(
                "P6 a school day of the country: " + what,
                Rounds.of(seconds).text() + " s",
                Figure.of(DAY_SECONDS * share) + " s of school",
                Rounds.of(seconds).map(each -> each / (DAY_SECONDS * share)),
                DAY_GOAL,
                cpu,
                store,
                load);
    }

    private static Row restart(String what, List<Double> seconds, Country country, String store, String load) {
        return new Row(
                what + ", %,d pupils".formatted(country.pupils()),
                Rounds.of(seconds).text() + " s",
                Figure.of(RESTART_SECONDS) + " s",
                Rounds.of(seconds).map(each -> each / RESTART_SECONDS),
                RESTART_GOAL,
                "",
                store,
                load);
    }
}
