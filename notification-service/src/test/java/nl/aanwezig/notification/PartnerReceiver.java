package nl.aanwezig.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's server: it grants leave, keeps what it is sent, and answers as the test says. */
final class PartnerReceiver implements AutoCloseable {

    /** @param headers in lower case */
    record Received(String method, Map<String, List<String>> headers, String body, int status) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String type() {
            return json().get("type").asString();
        }

        String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    /** How to answer an event: a status, after whatever the test wants to happen. */
    interface Answer {
        int to(Received event) throws InterruptedException;
    }

    private final HttpServer server;
    private final List<Received> all = new CopyOnWriteArrayList<>();
    volatile Answer answer = event -> 204;
    volatile Map<String, String> answerHeaders = Map.of();
    volatile boolean grants = true;

    PartnerReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            each -> each.getKey().toLowerCase(java.util.Locale.ROOT), Map.Entry::getValue));
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            int status = 200;
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                if (grants) {
                    exchange.getResponseHeaders().add("WebHook-Allowed-Origin", "*");
                }
                all.add(new Received("OPTIONS", headers, body, status));
            } else {
                status = answer.to(new Received(exchange.getRequestMethod(), headers, body, 0));
                answerHeaders.forEach(exchange.getResponseHeaders()::add);
                all.add(new Received(exchange.getRequestMethod(), headers, body, status));
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Received> posts() {
        return all.stream().filter(each -> each.method().equals("POST")).toList();
    }

    /** Those that were taken, oldest first. */
    List<Received> taken() {
        return posts().stream().filter(each -> each.status() < 300).toList();
    }

    <T> List<T> taken(Function<Received, T> what) {
        return taken().stream().map(what).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
