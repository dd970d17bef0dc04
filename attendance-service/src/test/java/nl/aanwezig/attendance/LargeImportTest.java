package nl.aanwezig.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.embedded.EmbeddedBroker;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.testsupport.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A measured run: {@code -Daanwezig.large-import.megabytes=300}. The service runs in its own JVM with a small heap and
 * is sent a generated interchange of that size, chunked, over HTTP; then the same again.
 */
@EnabledIfSystemProperty(
        named = "aanwezig.large-import.megabytes",
        matches = "\\d+",
        disabledReason = "a measured run: give -Daanwezig.large-import.megabytes=300")
class LargeImportTest {

    private static final String HEAP = System.getProperty("aanwezig.large-import.heap", "128m");
    private static final int PUPILS = 500;
    private static final LocalDate FIRST = LocalDate.of(2010, 8, 1);
    private static final int DAYS = 5_000;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_file_many_times_the_heap_is_taken_in(@TempDir Path folder) throws Exception {
        long bytes = Long.getLong("aanwezig.large-import.megabytes") << 20;
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        try (EmbeddedStore store = EmbeddedStore.inMemory(0);
                TestIssuer issuer = new TestIssuer()) {
            int port = freePort();
            Process service = start(broker, store, issuer, port);
            try {
                String address = "http://127.0.0.1:" + port;
                String token = issuer.token(List.of("*"), RunningService.WRITE, RunningService.READ);
                awaitReady(address, service);
                put(address + "/schools/school-a", token, Sent.school().json());
                for (int i = 0; i < PUPILS; i++) {
                    put(
                            address + "/schools/school-a/pupils/p-" + i,
                            token,
                            Sent.enrolment()
                                    .with("bornOn", "2000-01-01")
                                    .with("enrolledFrom", FIRST.toString())
                                    .json());
                }
                JsonNode first = importFile(address, token, bytes);
                assertThat(first.path("rejected").asLong()).isZero();
                assertThat(first.path("accepted").asLong()
                                + first.path("duplicate").asLong())
                        .isEqualTo(new Interchange(bytes).events);
                JsonNode second = importFile(address, token, bytes);
                assertThat(second.path("accepted").asLong()
                                + second.path("duplicate").asLong())
                        .isEqualTo(new Interchange(bytes).events);
                report(address);
                assertThat(service.isAlive()).isTrue();
            } finally {
                service.destroy();
                service.waitFor(10, TimeUnit.SECONDS);
            }
        } finally {
            broker.close();
        }
    }

    private JsonNode importFile(String address, String token, long bytes) throws Exception {
        long start = System.nanoTime();
        Interchange file = new Interchange(bytes);
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(URI.create(address + "/schools/school-a/imports/ed-fi"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode answer;
        try (InputStream body = response.body()) {
            answer = RunningService.JSON.readTree(body);
        }
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        System.out.printf(
                "LARGE IMPORT: %d MB, %d events in %.1f s (%.0f/s), heap %s: accepted %d, duplicate %d, rejected %d%n",
                bytes >> 20,
                file.events,
                seconds,
                file.events / seconds,
                HEAP,
                answer.path("accepted").asLong(),
                answer.path("duplicate").asLong(),
                answer.path("rejected").asLong());
        return answer;
    }

    private void report(String address) throws Exception {
        http.send(
                        HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_max_bytes{area=\"heap\"")
                        || line.startsWith("jvm_gc_max_data_size")
                        || line.startsWith("jvm_memory_used_bytes{area=\"heap\"")
                        || line.startsWith("aanwezig_registrations"))
                .forEach(line -> System.out.println("LARGE IMPORT: " + line));
    }

    private static Process start(EmbeddedBroker broker, EmbeddedStore store, TestIssuer issuer, int port)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                AttendanceService.class.getName(),
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + store.uri("large"),
                "--aanwezig.clock=2026-11-23T09:00:00+01:00",
                "--logging.level.root=WARN"));
        command.addAll(issuer.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // It gives the broker and the store in this JVM more room, and would give the service more, too.
        builder.environment().remove("_JAVA_OPTIONS");
        Process service = builder.start();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = service.inputReader(UTF_8)) {
                lines.lines().forEach(line -> System.out.println("service: " + line));
            } catch (IOException e) {
                System.out.println("service: output ended");
            }
        });
        return service;
    }

    private void awaitReady(String address, Process service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        for (int i = 0; i < 600 && service.isAlive(); i++) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not there yet.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the service did not become ready");
    }

    private void put(String address, String token, String body) throws Exception {
        assertThat(http.send(
                                HttpRequest.newBuilder(URI.create(address))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(202);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Events with distinct natural keys, made while they are read. */
    private static final class Interchange extends InputStream {

        private static final byte[] END = "</InterchangeStudentAttendance>".getBytes(UTF_8);

        final long events;
        private long made;
        private byte[] part = "<InterchangeStudentAttendance>".getBytes(UTF_8);
        private int offset;

        Interchange(long bytes) {
            events = bytes / event(0).length;
        }

        @Override
        public int read() {
            return more() ? part[offset++] : -1;
        }

        @Override
        public int read(byte[] buffer, int start, int length) {
            int written = 0;
            while (written < length && more()) {
                int copied = Math.min(length - written, part.length - offset);
                System.arraycopy(part, offset, buffer, start + written, copied);
                offset += copied;
                written += copied;
            }
            return written == 0 && length > 0 ? -1 : written;
        }

        private boolean more() {
            if (offset < part.length) {
                return true;
            }
            if (made > events) {
                return false;
            }
            part = made == events ? END : event(made);
            made++;
            offset = 0;
            return true;
        }

        private static byte[] event(long number) {
            return EdFiSample.event(
                            "school-a",
                            "p-" + number % PUPILS,
                            FIRST.plusDays(number / PUPILS % DAYS).toString(),
                            "Excused Absence")
                    .getBytes(UTF_8);
        }
    }
}
