package nl.aanwezig.localstack.sink;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An SMS gateway that delivers to its own page and API. {@code POST /messages} with {@code {to, from, text,
 * reference}} answers 202 with {@code {id}}; the same {@code Idempotency-Key} again answers the same and keeps one
 * message. {@code GET /api/messages} lists them, newest last.
 */
public final class SmsSink implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_BODY_BYTES = 100_000;

    private final Kept<SmsMessage> messages = new Kept<>();
    private final Map<String, String> idByKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > Kept.LIMIT;
        }
    };
    private final Clock clock;
    private final SinkServer http;

    private SmsSink(int port, Clock clock) {
        this.clock = clock;
        this.http = SinkServer.start(port, this::answer);
    }

    /** What a sender posts. */
    private record Posted(
            @Nullable String to,
            @Nullable String from,
            @Nullable String text,
            @Nullable String reference) {}

    /** Starts it on loopback; port 0 for a free one. */
    public static SmsSink start(int port, Clock clock) {
        return new SmsSink(port, clock);
    }

    private SinkServer.Answer answer(HttpExchange request) throws IOException {
        String call = request.getRequestMethod() + " " + request.getRequestURI().getPath();
        return switch (call) {
            case "GET /", "HEAD /" -> SinkServer.Answer.page(Page.ofSms(messages.newestFirst()));
            case "POST /messages" -> take(request);
            case "GET /api/messages" -> SinkServer.Answer.json(200, messages.oldestFirst());
            case "DELETE /api/messages" -> {
                messages.clear();
                yield SinkServer.Answer.json(200, messages.oldestFirst());
            }
            default -> SinkServer.Answer.problem(404, "no such page");
        };
    }

    private SinkServer.Answer take(HttpExchange request) throws IOException {
        byte[] body = request.getRequestBody().readNBytes(LARGEST_BODY_BYTES + 1);
        if (body.length > LARGEST_BODY_BYTES) {
            return SinkServer.Answer.problem(413, "a message of more than " + LARGEST_BODY_BYTES + " bytes");
        }
        Posted posted;
        try {
            posted = JSON.readValue(body, Posted.class);
        } catch (JacksonException e) {
            return SinkServer.Answer.problem(400, "the body is no JSON object of a message");
        }
        if (posted == null || isBlank(posted.to()) || isBlank(posted.text())) {
            return SinkServer.Answer.problem(422, "a message needs to and text");
        }
        String id = keep(posted, request.getRequestHeaders().getFirst("Idempotency-Key"));
        return SinkServer.Answer.json(202, Map.of("id", id));
    }

    private synchronized String keep(Posted posted, @Nullable String key) {
        String known = key == null ? null : idByKey.get(key);
        if (known != null) {
            return known;
        }
        String id = UUID.randomUUID().toString();
        messages.add(new SmsMessage(
                id,
                String.valueOf(posted.to()),
                posted.from(),
                String.valueOf(posted.text()),
                posted.reference(),
                clock.instant()));
        if (key != null) {
            idByKey.put(key, id);
        }
        return id;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.close();
    }
}
