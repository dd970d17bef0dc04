package nl.aanwezig.benchmarks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.aanwezig.benchmarks.history.AbsenceMix;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.benchmarks.report.Figure;
import nl.aanwezig.benchmarks.report.Goal;
import nl.aanwezig.benchmarks.report.Machine;
import nl.aanwezig.benchmarks.report.Rounds;
import nl.aanwezig.benchmarks.report.Row;
import nl.aanwezig.benchmarks.session.Measure;
import nl.aanwezig.benchmarks.session.Session;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.wire.LedgerCodec;

/** P5: how many bytes a pupil's ledger takes after a normal school year. */
public final class LedgerBytesMeasure implements Measure {

    private static final int PUPILS = 10_000;
    private static final int LIMIT = 500;
    private static final double P95 = 0.95;

    @Override
    public void run(Session session) {
        session.say("P5 ledgers of %,d pupils after a school year", PUPILS);
        SeededEvents events = new SeededEvents(5, 10);
        session.table().add(row("numbered by the school", events, UnaryOperator.identity()));
        session.table().add(row("UUIDs", events, LedgerBytesMeasure::withUuids));
    }

    private static Row row(String ids, SeededEvents events, UnaryOperator<Ledger> form) {
        Ledger[] ledgers = IntStream.range(0, PUPILS)
                .mapToObj(pupil -> form.apply(events.ledger(pupil, AbsenceMix.TYPICAL, SeededCalendar.TODAY)))
                .toArray(Ledger[]::new);
        int[] bytes = Arrays.stream(ledgers)
                .mapToInt(each -> LedgerCodec.encode(each).length)
                .sorted()
                .toArray();
        double mean = Arrays.stream(bytes).average().orElse(0);
        double registrations = Arrays.stream(ledgers)
                .mapToInt(each -> each.registrations().size())
                .average()
                .orElse(0);
        return new Row(
                "P5 ledger bytes a pupil, ids: " + ids,
                "mean %s, median %s, p95 %s; %s registrations"
                        .formatted(
                                Figure.of(mean),
                                Figure.of(bytes[bytes.length / 2]),
                                Figure.of(bytes[(int) (bytes.length * P95)]),
                                Figure.of(registrations)),
                LIMIT + " B, the mean against it",
                Rounds.of(List.of(mean / LIMIT)),
                Goal.atMost(1, 1),
                "",
                "none",
                Machine.load());
    }

    private static Ledger withUuids(Ledger ledger) {
        return new Ledger(
                ledger.pupilId(),
                ledger.enrolments(),
                ledger.registrations().stream()
                        .map(LedgerBytesMeasure::withUuid)
                        .toList(),
                ledger.observations(),
                ledger.context());
    }

    private static Registration withUuid(Registration it) {
        return new Registration(
                it.schoolId(),
                UUID.nameUUIDFromBytes(it.id().getBytes(UTF_8)).toString(),
                it.revision(),
                it.day(),
                it.lesson(),
                it.dayPart(),
                it.minutes(),
                it.kind(),
                it.reason(),
                it.status(),
                it.recordedAt());
    }
}
