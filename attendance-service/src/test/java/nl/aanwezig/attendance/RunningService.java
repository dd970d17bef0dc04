package nl.aanwezig.attendance;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.TestIssuer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a free port, and calls to it as a school's system makes them. */
final class RunningService implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String WRITE = "attendance:write";
    static final String READ = "attendance:read";

    private final ConfigurableApplicationContext context;
    private final TestIssuer issuer = new TestIssuer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    /** An answer, with its body as JSON. */
    record Answer(int status, JsonNode body, Map<String, List<String>> headers) {

        String code() {
            return body.path("code").asString("");
        }
    }

    RunningService(String bootstrapServers, String database, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.mongodb.uri=" + database,
                "--aanwezig.attendance.policies=nl-vo,nl-po,us,england,flanders,oak-own",
                "--aanwezig.attendance.reason-codes-of.oak-own=england",
                "--aanwezig.clock=2026-11-23T09:00:00+01:00",
                "--aanwezig.encryption.key=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--logging.structured.format.console=",
                "--logging.level.root=WARN"));
        arguments.addAll(issuer.arguments());
        arguments.addAll(List.of(more));
        context = AttendanceService.application().run(arguments.toArray(String[]::new));
        address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    String token(List<String> schools, String... scopes) {
        return issuer.token(schools, scopes);
    }

    String everySchool() {
        return token(List.of("*"), WRITE, READ);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer put(String token, String path, String body) {
        return send(token, path, "application/json", builder -> builder.PUT(text(body)));
    }

    Answer post(String token, String path, String contentType, String body) {
        return send(token, path, contentType, builder -> builder.POST(text(body)));
    }

    /** Without Content-Length. */
    Answer postChunked(String token, String path, String contentType, InputStream body) {
        return send(
                token,
                path,
                contentType,
                builder -> builder.POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)));
    }

    Answer get(String token, String path) {
        return send(token, path, "application/json", HttpRequest.Builder::GET);
    }

    String getText(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address + path)).build())
                .body();
    }

    private Answer send(
            String token,
            String path,
            String contentType,
            java.util.function.UnaryOperator<HttpRequest.Builder> method) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", contentType);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = exchange(method.apply(request).build());
        JsonNode body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body, response.headers().map());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
        http.close();
    }
}
