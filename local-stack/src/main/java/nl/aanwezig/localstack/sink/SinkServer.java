package nl.aanwezig.localstack.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP server on loopback that answers with JSON or a page. */
final class SinkServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkServer.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads;

    private SinkServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** What a request is answered with. */
    record Answer(int status, String contentType, String body) {

        static Answer json(int status, Object value) {
            return new Answer(status, "application/json", JSON.writeValueAsString(value));
        }

        static Answer page(String html) {
            return new Answer(200, "text/html; charset=utf-8", html);
        }

        static Answer problem(int status, String detail) {
            return new Answer(
                    status,
                    "application/problem+json",
                    JSON.writeValueAsString(Map.of("status", status, "detail", detail)));
        }
    }

    /** Answers the requests of a sink. */
    interface Handler {
        Answer handle(HttpExchange request) throws IOException;
    }

    static SinkServer start(int port, Handler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", request -> answer(request, handler));
            server.start();
            return new SinkServer(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange request, Handler handler) throws IOException {
        try (request) {
            Answer answer;
            try {
                answer = handler.handle(request);
            } catch (RuntimeException e) {
                LOG.error("a request to a sink failed", e);
                answer = Answer.problem(500, "the sink failed");
            }
            var headers = request.getResponseHeaders();
            headers.set("Content-Type", answer.contentType());
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cache-Control", "no-store");
            byte[] body = answer.body().getBytes(UTF_8);
            boolean bodiless = "HEAD".equals(request.getRequestMethod());
            request.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
            if (!bodiless) {
                request.getResponseBody().write(body);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
