package nl.aanwezig.localstack.story;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.aanwezig.localstack.Scenario;
import nl.aanwezig.localstack.Terminal;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.api.EventLines;
import nl.aanwezig.localstack.api.TopicTail;
import nl.aanwezig.localstack.stack.DataFolder;
import nl.aanwezig.localstack.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * The seeded school, on a morning at ten: today when it is a school day, and else the last one, unless {@code
 * AANWEZIG_CLOCK} says otherwise. In a folder that holds a story already nothing is played again.
 */
public final class StoryScenario implements Scenario {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final String PLAYED = "story-played";
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final long seed;
    private final OffsetDateTime clockStart;
    private final LocalDate schoolDay;
    private final DataFolder folder;
    private final Terminal terminal;

    private StoryScenario(
            long seed, OffsetDateTime clockStart, LocalDate schoolDay, DataFolder folder, Terminal terminal) {
        this.seed = seed;
        this.clockStart = clockStart;
        this.schoolDay = schoolDay;
        this.folder = folder;
        this.terminal = terminal;
    }

    /** Chooses the day. */
    public static StoryScenario of(
            long seed, @Nullable OffsetDateTime givenClock, DataFolder folder, Terminal terminal) {
        LocalDate date = givenClock == null
                ? LocalDate.ofInstant(Clock.systemUTC().instant(), ZONE)
                : givenClock.atZoneSameInstant(ZONE).toLocalDate();
        LocalDate schoolDay = SchoolCalendar.around(date).lastSchoolDayUpTo(date);
        OffsetDateTime clock = givenClock != null
                ? givenClock
                : schoolDay.atTime(MORNING).atZone(ZONE).toOffsetDateTime();
        terminal.line(
                "The clock starts at %s in Amsterdam%s",
                IN_WORDS.format(clock.atZoneSameInstant(ZONE)),
                schoolDay.equals(date)
                        ? ""
                        : givenClock == null
                                ? " (today, %s, is no school day)".formatted(date)
                                : " (no school day; the story's absences are of %s)".formatted(schoolDay));
        return new StoryScenario(seed, clock, schoolDay, folder, terminal);
    }

    @Override
    public OffsetDateTime clockStart() {
        return clockStart;
    }

    @Override
    public void play(Stack stack) {
        if (folder.isMarked(PLAYED)) {
            terminal.heading("This folder holds a story already: nothing is played again");
            return;
        }
        BackboneApi api = BackboneApi.signedIn(stack.ports(), "demo");
        try (TopicTail tail = TopicTail.follow(
                stack.bootstrapServers(), EventLines.TOPICS, event -> terminal.line(EventLines.line(event)))) {
            new Story(api, tail, terminal, seed, schoolDay).play();
        }
        folder.mark(PLAYED);
        Summary.print(terminal, stack.ports(), new SeededSchool(seed, schoolDay));
    }
}
