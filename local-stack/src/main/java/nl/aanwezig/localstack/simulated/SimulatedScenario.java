package nl.aanwezig.localstack.simulated;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.localstack.Scenario;
import nl.aanwezig.localstack.Terminal;
import nl.aanwezig.localstack.api.Accepted;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.api.EventLines;
import nl.aanwezig.localstack.api.ProjectionLag;
import nl.aanwezig.localstack.api.TopicTail;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Stack;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.pupil.Stay;
import nl.aanwezig.simulator.school.SimulatedSchool;
import org.jspecify.annotations.Nullable;

/**
 * Half a school year of a school that does not exist (module {@code simulator}): its pupils are enrolled and all that it
 * registered is imported, then the board of the school is shown. An import of history messages nobody.
 */
public final class SimulatedScenario implements Scenario {

    private static final int FIRST_YEAR = 2025;
    private static final int PUPILS = 280;
    private static final int BATCH = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Simulation simulation;
    private final OffsetDateTime clockStart;
    private final Terminal terminal;

    private SimulatedScenario(Simulation simulation, OffsetDateTime clockStart, Terminal terminal) {
        this.simulation = simulation;
        this.clockStart = clockStart;
        this.terminal = terminal;
    }

    /** @param givenClock where the clock starts; 2 February of the school year where there is none */
    public static SimulatedScenario of(long seed, @Nullable OffsetDateTime givenClock, Terminal terminal) {
        SimulationSettings settings =
                new SimulationSettings(seed, 1, 0, PUPILS, 1, FIRST_YEAR, 1, Detail.LESSON, false, "nl-vo", "nl-po");
        OffsetDateTime clock = givenClock != null
                ? givenClock
                : TODAY.atTime(LocalTime.of(16, 30))
                        .atZone(ZoneId.of("Europe/Amsterdam"))
                        .toOffsetDateTime();
        return new SimulatedScenario(Simulation.of(settings), clock, terminal);
    }

    @Override
    public OffsetDateTime clockStart() {
        return clockStart;
    }

    @Override
    public void play(Stack stack) {
        SimulatedSchool school = simulation.schools().getFirst();
        BackboneApi api = BackboneApi.signedIn(stack.ports(), "demo");
        var counts = new EventLines.Counts();
        try (TopicTail tail = TopicTail.follow(stack.bootstrapServers(), EventLines.TOPICS, counts::add)) {
            terminal.heading("A school that does not exist: everything below is simulated");
            api.put(Port.ATTENDANCE, "/schools/{s}", schoolBody(school), school.schoolId());
            List<SimulatedPupil> pupils = simulation.pupils(school).toList();
            pupils.forEach(pupil -> enrol(api, school, pupil));
            terminal.line("  %s: %d pupils enrolled", school.schoolId(), pupils.size());
            Accepted sum = register(api, school);
            terminal.line(
                    "  registrations until %s: %d accepted, %d duplicate, %d rejected",
                    clockStart.toLocalDate(), sum.accepted(), sum.duplicate(), sum.rejected());
            sum.refusedByCode().forEach((code, count) -> terminal.line("  rejected as %s: %d", code, count));
            ProjectionLag.awaitNone(stack.bootstrapServers(), PATIENCE);
            tail.awaitQuiet(QUIET, PATIENCE);
        }
        terminal.heading("What followed (simulated)");
        counts.lines().forEach(terminal::line);
        board(api, school);
    }

    private void enrol(BackboneApi api, SimulatedSchool school, SimulatedPupil pupil) {
        for (Stay stay : pupil.stays()) {
            if (stay.school() != school.index() || stay.from().isAfter(clockStart.toLocalDate())) {
                continue;
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("bornOn", pupil.bornOn().toString());
            body.put("enrolledFrom", stay.from().toString());
            if (stay.ends() && stay.knownOn().isBefore(clockStart.toLocalDate())) {
                body.put("enrolledTo", stay.to().toString());
            }
            body.put("group", stay.group());
            body.put("mentorId", school.mentorOf(stay.group()));
            body.put("startQualification", false);
            api.put(Port.ATTENDANCE, "/schools/{s}/pupils/{p}", body, school.schoolId(), pupil.pupilId());
        }
    }

    private Accepted register(BackboneApi api, SimulatedSchool school) {
        Accepted sum = Accepted.NOTHING;
        List<Map<String, Object>> batch = new ArrayList<>();
        var events = simulation.eventsInOrder().iterator();
        while (events.hasNext()) {
            var event = events.next();
            if (event.recordedAt().isAfter(clockStart.toInstant())) {
                break;
            }
            if (event instanceof SimulatedRegistration registration) {
                batch.add(body(registration));
            }
            if (batch.size() == BATCH) {
                sum = sum.plus(api.register(school.schoolId(), batch));
                batch = new ArrayList<>();
                terminal.line("  … %d registrations", sum.total());
            }
        }
        return batch.isEmpty() ? sum : sum.plus(api.register(school.schoolId(), batch));
    }

    private void board(BackboneApi api, SimulatedSchool school) {
        terminal.heading("The board of the school (simulated)");
        for (String level : List.of("URGENT", "CONCERN", "WATCH", "NONE")) {
            long pupils = api.get(Port.SIGNAL, "/schools/{s}/assessments?level={l}&size=1", school.schoolId(), level)
                    .path("total")
                    .asLong();
            terminal.line("  %-8s %4d pupils", level, pupils);
        }
        terminal.line(
                "  GET :8082/schools/%s/assessments?level=URGENT lists them; GET :8082/pupils/{id}/assessment says why",
                school.schoolId());
    }

    private static Map<String, Object> schoolBody(SimulatedSchool school) {
        return Map.of(
                "name", school.name(),
                "sector", school.sector().name(),
                "region", school.region().name().toLowerCase(java.util.Locale.ROOT),
                "timeZone", school.timeZone().getId(),
                "policy", school.policy(),
                "countedHour", "LESSON",
                "minutesPerDay", school.minutesPerDay(),
                "holidays",
                        school.holidays().stream()
                                .map(each -> Map.of(
                                        "from", each.from().toString(),
                                        "to", each.to().toString(),
                                        "kind", each.kind().name()))
                                .toList());
    }

    private static Map<String, Object> body(SimulatedRegistration registration) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", registration.id());
        body.put("revision", registration.revision());
        body.put("pupilId", registration.pupilId());
        body.put("date", registration.date().toString());
        if (registration.lesson() != null) {
            body.put("lesson", registration.lesson());
        }
        if (registration.dayPart() != null) {
            body.put("dayPart", registration.dayPart().name());
        }
        body.put("minutes", registration.minutes());
        body.put("kind", registration.kind().name());
        body.put("reason", registration.reason().name());
        body.put("status", registration.status().name());
        body.put("recordedAt", registration.recordedAt().toString());
        return body;
    }
}
