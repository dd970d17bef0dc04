package nl.aanwezig.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.aanwezig.localstack.api.Accepted;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.edfi.EdFiScenario;
import nl.aanwezig.localstack.edfi.SampleEdFi;
import nl.aanwezig.localstack.stack.DataFolder;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Ports;
import nl.aanwezig.localstack.stack.Stack;
import nl.aanwezig.localstack.stack.StackSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The whole stack, over HTTP alone, as an outsider sees it. */
class BlackBoxTest {

    /** The promise is ten seconds; the rest is for a machine that builds something else meanwhile. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String SCHOOL = "school-a";
    private static final OffsetDateTime MONDAY_MORNING = OffsetDateTime.parse("2026-11-23T10:00:00+01:00");

    private static Stack stack;
    private static DataFolder folder;
    private static BackboneApi api;
    private static BackboneApi schoolA;

    @BeforeAll
    static void start() {
        folder = DataFolder.open(null);
        Ports ports = Ports.from(DemoTest.freePorts());
        stack = Stack.start(new StackSettings(ports, folder, MONDAY_MORNING, null), (part, address, took) -> {});
        api = BackboneApi.signedIn(ports, "demo");
        schoolA = BackboneApi.signedIn(ports, "school-a");
        putSchool(SCHOOL);
        putSchool("school-b");
        api.put(
                Port.NOTIFICATION,
                "/schools/{s}/directory/staff/{m}",
                Map.of("name", "The Mentor", "email", "mentor@school.example", "language", "nl"),
                SCHOOL,
                "m-1");
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
        folder.close();
    }

    @Test
    void sixteenHoursOverThreeSchoolWeeksWithAHolidayBetweenAreAMessageAndASignalAndACorrectionUndoesBoth() {
        String pupil = "p-sixteen";
        putPupil(pupil);
        List<Map<String, Object>> before = new ArrayList<>();
        before.addAll(lessons(pupil, "2026-11-02", 5, 1, "RECORDED"));
        before.addAll(lessons(pupil, "2026-11-16", 7, 1, "RECORDED"));
        List<Map<String, Object>> today = lessons(pupil, "2026-11-23", 4, 1, "RECORDED");

        assertThat(api.register(SCHOOL, before).accepted()).isEqualTo(12);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(assessment(pupil)
                                .path("standings")
                                .path(0)
                                .path("measured")
                                .path("value")
                                .asDouble(0))
                        .isEqualTo(12.0));
        JsonNode untouched = assessment(pupil);
        assertThat(sixteenHours(untouched.path("signals"))).isEmpty();

        assertThat(api.register(SCHOOL, today)).isEqualTo(new Accepted(4, 0, 0, Map.of()));
        assertThat(api.register(SCHOOL, today)).isEqualTo(new Accepted(0, 4, 0, Map.of()));

        await().atMost(SOON).untilAsserted(() -> {
            List<JsonNode> signals = sixteenHours(assessment(pupil).path("signals"));
            assertThat(signals).hasSize(1);
            JsonNode signal = signals.getFirst();
            assertThat(signal.path("state").asString("")).isEqualTo("OPEN");
            assertThat(signal.path("since").asString("")).isEqualTo("2026-11-23");
            assertThat(signal.path("measured").path("value").asDouble(0)).isEqualTo(16.0);
            assertThat(signal.path("counted")).hasSize(16);
            assertThat(signal.path("dueBy").asString("")).isEqualTo("2026-11-30");
        });
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(mailsTo(pupil + "-with@family.example")).hasSize(1);
            assertThat(mailsTo("mentor@school.example")).isNotEmpty();
        });

        List<Map<String, Object>> correction = lessons(pupil, "2026-11-23", 4, 2, "WITHDRAWN");
        assertThat(api.register(SCHOOL, correction).accepted()).isEqualTo(4);

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode now = assessment(pupil);
            assertThat(sixteenHours(now.path("signals"))).isEmpty();
            assertThat(now.path("level")).isEqualTo(untouched.path("level"));
            assertThat(now.path("standings")).isEqualTo(untouched.path("standings"));
        });
        await().atMost(SOON).untilAsserted(() -> {
            List<JsonNode> history = sixteenHours(api.get(Port.SIGNAL, "/pupils/{p}/signals", pupil));
            assertThat(history).hasSize(1);
            assertThat(history.getFirst().path("state").asString("")).isEqualTo("WITHDRAWN");
            assertThat(mailsTo(pupil + "-with@family.example")).hasSize(2);
            assertThat(mailsTo("mentor@school.example")).hasSize(2);
        });
        assertThat(mailsTo(pupil + "-without@family.example")).isEmpty();
    }

    /** Half and three quarters of the way, and days without data, speak too. */
    private static List<JsonNode> sixteenHours(JsonNode signals) {
        return signals.valueStream()
                .filter(each -> each.path("rule").asString("").equals("nl.unauthorised-16h"))
                .toList();
    }

    @Test
    void withoutATokenOrWithThatOfAnotherSchoolNothingOpens() {
        putPupilAt("school-b", "p-of-b");
        assertThatThrownBy(() -> RestClient.create()
                        .get()
                        .uri(stack.ports().url(Port.SIGNAL) + "/pupils/p-of-b/assessment")
                        .retrieve()
                        .toBodilessEntity())
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
        assertThatThrownBy(() -> schoolA.register("school-b", lessons("p-of-b", "2026-11-20", 1, 1, "RECORDED")))
                .isInstanceOf(HttpClientErrorException.Forbidden.class);
        assertThatThrownBy(() -> schoolA.get(Port.ATTENDANCE, "/schools/{s}", "school-b"))
                .isInstanceOf(HttpClientErrorException.Forbidden.class);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThatThrownBy(() -> schoolA.get(Port.SIGNAL, "/pupils/{p}/assessment", "p-of-b"))
                                .isInstanceOf(HttpClientErrorException.Forbidden.class));
        assertThatThrownBy(() -> api.get(Port.SIGNAL, "/pupils/{p}/assessment", "p-nobody"))
                .isInstanceOf(HttpClientErrorException.NotFound.class);
    }

    @Test
    void anEdFiFileWithEveryEventTwiceAddsUpAndChangesNothingTheSecondTime(@TempDir Path files) throws Exception {
        List<String> events = new ArrayList<>();
        IntStream.rangeClosed(1, 24)
                .mapToObj(day -> SampleEdFi.event("7001", "900", "2026-10-%02d".formatted(day), "Unexcused Absence"))
                .forEach(event -> {
                    events.add(event);
                    events.addFirst(event);
                });
        Files.writeString(files.resolve("events.xml"), SampleEdFi.attendance(events.toArray(String[]::new)));
        String first = played(files);
        assertThat(first)
                .contains("24 + 24 + 0 = 48", "every one of the 48 events", "us.chronic: 1", "7001")
                .contains("no_guardian_with_authority: 1");
        String second = played(files);
        assertThat(second).contains("0 + 48 + 0 = 48", "us.chronic: 1");
        assertThat(second.substring(second.indexOf("== Signals")))
                .isEqualTo(first.substring(first.indexOf("== Signals")));
    }

    private static String played(Path files) {
        StringWriter out = new StringWriter();
        EdFiScenario.of(files, MONDAY_MORNING, new Terminal(new PrintWriter(out, true)))
                .play(stack);
        return out.toString();
    }

    private static void putSchool(String school) {
        api.put(
                Port.ATTENDANCE,
                "/schools/{s}",
                Map.of(
                        "name", "A School",
                        "sector", "VO",
                        "region", "midden",
                        "timeZone", "Europe/Amsterdam",
                        "policy", "nl-vo",
                        "countedHour", "LESSON",
                        "minutesPerDay", 350,
                        "holidays",
                                List.of(Map.of("from", "2026-11-09", "to", "2026-11-15", "kind", "SCHOOL_HOLIDAY"))),
                school);
    }

    private static void putPupil(String pupil) {
        putPupilAt(SCHOOL, pupil);
        api.put(
                Port.NOTIFICATION,
                "/schools/{s}/directory/pupils/{p}",
                Map.of(
                        "firstName", "Given",
                        "lastName", "Family",
                        "mentorId", "m-1",
                        "guardians", List.of(guardian(pupil, "with", true), guardian(pupil, "without", false))),
                SCHOOL,
                pupil);
    }

    private static void putPupilAt(String school, String pupil) {
        api.put(
                Port.ATTENDANCE,
                "/schools/{s}/pupils/{p}",
                Map.of(
                        "bornOn", "2012-05-05",
                        "enrolledFrom", "2026-08-24",
                        "group", "2a",
                        "mentorId", "m-1",
                        "startQualification", false),
                school,
                pupil);
    }

    private static Map<String, Object> guardian(String pupil, String name, boolean authority) {
        return Map.of(
                "id",
                pupil + "-" + name,
                "name",
                "A Guardian",
                "authority",
                authority,
                "email",
                pupil + "-" + name + "@family.example",
                "language",
                "nl",
                "channels",
                List.of("EMAIL"));
    }

    private static List<Map<String, Object>> lessons(
            String pupil, String date, int count, int revision, String status) {
        return IntStream.rangeClosed(1, count)
                .<Map<String, Object>>mapToObj(lesson -> Map.of(
                        "id",
                        "%s.%s.%d".formatted(pupil, date, lesson),
                        "revision",
                        revision,
                        "pupilId",
                        pupil,
                        "date",
                        date,
                        "lesson",
                        String.valueOf(lesson),
                        "minutes",
                        50,
                        "kind",
                        "ABSENT",
                        "reason",
                        "UNEXPLAINED",
                        "status",
                        status,
                        "recordedAt",
                        date + "T09:00:00Z"))
                .toList();
    }

    private static JsonNode assessment(String pupil) {
        return api.find(Port.SIGNAL, "/pupils/{p}/assessment", pupil);
    }

    private static List<JsonNode> mailsTo(String address) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode mail : api.get(Port.MAIL, "/api/messages")) {
            if (mail.path("to").asString("").equals(address)) {
                found.add(mail);
            }
        }
        return found;
    }
}
