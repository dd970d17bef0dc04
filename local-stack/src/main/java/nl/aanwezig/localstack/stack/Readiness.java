package nl.aanwezig.localstack.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service whether it is ready, broker and store included, until it is. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ONE_CALL = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 100;
    private static final int OK = 200;

    private Readiness() {}

    /** @throws DemoFailure with exit code 1 when it is still not ready after a minute */
    static void await(ServiceModule service, Ports ports) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ports.url(service.port()) + "/actuator/health/readiness"))
                .timeout(ONE_CALL)
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "no answer";
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                try {
                    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == OK) {
                        return;
                    }
                    last = answer.body();
                } catch (IOException e) {
                    last = String.valueOf(e.getMessage());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw DemoFailure.startFailed("%s is not ready: %s".formatted(service.title(), last));
    }
}
