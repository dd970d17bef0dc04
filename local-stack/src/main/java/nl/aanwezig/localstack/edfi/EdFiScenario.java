package nl.aanwezig.localstack.edfi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import nl.aanwezig.localstack.Scenario;
import nl.aanwezig.localstack.Terminal;
import nl.aanwezig.localstack.api.Accepted;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.api.EventLines;
import nl.aanwezig.localstack.api.ProjectionLag;
import nl.aanwezig.localstack.api.TopicTail;
import nl.aanwezig.localstack.stack.Stack;
import org.jspecify.annotations.Nullable;

/** Ed-Fi files as a school's system would send them, with the clock at the end of the last day that they know. */
public final class EdFiScenario implements Scenario {

    /** Where the schools are; the files do not say. */
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EdFiFolder folder;
    private final OffsetDateTime clockStart;
    private final Terminal terminal;

    private EdFiScenario(EdFiFolder folder, OffsetDateTime clockStart, Terminal terminal) {
        this.folder = folder;
        this.clockStart = clockStart;
        this.terminal = terminal;
    }

    /**
     * Reads the folder.
     *
     * @throws nl.aanwezig.localstack.stack.DemoFailure with exit code 2 when its files cannot be used
     */
    public static EdFiScenario of(Path directory, @Nullable OffsetDateTime givenClock, Terminal terminal) {
        EdFiFolder folder = EdFiFolder.read(directory);
        OffsetDateTime clock = givenClock != null
                ? givenClock
                : folder.latest().atTime(END_OF_DAY).atZone(ZONE).toOffsetDateTime();
        terminal.line(
                "Ed-Fi: %d events of %s to %s, %d pupils, %d schools; the clock starts at %s",
                folder.events(),
                folder.earliest(),
                folder.latest(),
                folder.schoolsByPupil().size(),
                folder.schools().size(),
                clock);
        return new EdFiScenario(folder, clock, terminal);
    }

    @Override
    public OffsetDateTime clockStart() {
        return clockStart;
    }

    @Override
    public void play(Stack stack) {
        BackboneApi api = BackboneApi.signedIn(stack.ports(), "demo");
        var counts = new EventLines.Counts();
        try (TopicTail tail = TopicTail.follow(stack.bootstrapServers(), EventLines.TOPICS, counts::add)) {
            enrol(api);
            importAll(api);
            ProjectionLag.awaitNone(stack.bootstrapServers(), PATIENCE);
            tail.awaitQuiet(QUIET, PATIENCE);
        }
        terminal.heading("What followed");
        counts.lines().forEach(terminal::line);
        new EdFiReport(api, folder, terminal).print();
    }

    private void enrol(BackboneApi api) {
        terminal.heading("Enrolling what the files name");
        Map<String, Long> refused = new EdFiEnrolment(api, folder).enrolAll();
        terminal.line(
                "  %d schools, %d pupils and their guardians",
                folder.schools().size(), folder.schoolsByPupil().size());
        refused.forEach((status, count) -> terminal.line("  refused with %s: %d calls", status, count));
    }

    private void importAll(BackboneApi api) {
        terminal.heading("Importing the events");
        // Each event goes to the school that it names; the path only says who sends.
        String sender = folder.schools().iterator().next();
        Accepted sum = Accepted.NOTHING;
        for (Path file : folder.attendanceFiles()) {
            Accepted one = api.importEdFi(sender, file);
            terminal.line("  %s: %s", file.getFileName(), arithmetic(one));
            sum = sum.plus(one);
        }
        terminal.line("  accepted + duplicate + rejected: %s", arithmetic(sum));
        terminal.line(
                sum.total() == folder.events()
                        ? "  every one of the %d events in the files is accounted for"
                        : "  THIS DOES NOT ADD UP: the files hold %d events",
                folder.events());
        sum.refusedByCode().forEach((code, count) -> terminal.line("  rejected as %s: %d", code, count));
    }

    private static String arithmetic(Accepted counts) {
        return "%d + %d + %d = %d".formatted(counts.accepted(), counts.duplicate(), counts.rejected(), counts.total());
    }
}
