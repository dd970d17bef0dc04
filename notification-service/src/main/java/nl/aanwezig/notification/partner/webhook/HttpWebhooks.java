package nl.aanwezig.notification.partner.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.aanwezig.notification.delivery.RetryAfter;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.Subscription;
import org.apache.hc.client5.http.classic.methods.HttpOptions;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts webhooks. It follows no redirect, repeats nothing by itself, keeps no cookie, reads no more of an answer than it needs,
 * and hangs up when the time is over, however slowly the answer drips. The connection goes to the address that the
 * {@link TargetPolicy} checked; host name and certificate are those of the URL.
 */
public final class HttpWebhooks implements WebhookGateway, AutoCloseable {

    private static final int MOST_BODY = 16 * 1024;
    private static final int CONNECTIONS = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final CloseableHttpClient http;
    private final TargetPolicy policy;
    private final Signatures signatures;
    private final PartnerProperties properties;
    private final JsonMapper json;
    private final Clock machine;
    private final ScheduledThreadPoolExecutor deadlines = deadlines();

    /** @param machine the time of the machine itself: receivers compare the signature's time with theirs */
    public HttpWebhooks(
            TargetPolicy policy, Signatures signatures, PartnerProperties properties, JsonMapper json, Clock machine) {
        this.policy = policy;
        this.signatures = signatures;
        this.properties = properties;
        this.json = json;
        this.machine = machine;
        this.http = client(policy, properties);
    }

    private static ScheduledThreadPoolExecutor deadlines() {
        ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
        // Nearly all are cancelled, and would lie there with their requests until they are due.
        deadlines.setRemoveOnCancelPolicy(true);
        return deadlines;
    }

    private static CloseableHttpClient client(TargetPolicy policy, PartnerProperties properties) {
        Timeout total = Timeout.of(properties.timeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(policy)
                        .setMaxConnPerRoute(2 * properties.parallel())
                        // Not what holds anybody back: a partner that hangs must not take another's connection.
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                                .setSocketTimeout(total)
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(total)
                        .setResponseTimeout(total)
                        .build())
                .setUserAgent("Aanwezig")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(TimeValue.ofMinutes(1))
                .build();
    }

    @Override
    public WebhookAnswer post(Subscription subscription, PartnerEvent event) {
        String url = subscription.url();
        if (url == null) {
            return new WebhookAnswer.Failed("no_url");
        }
        byte[] body = json.writeValueAsBytes(CloudEventBody.of(event));
        Instant now = machine.instant();
        return exchange(url, HttpPost::new, this::judge, request -> {
            request.setHeader("webhook-id", event.id());
            request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
            request.setHeader("webhook-signature", signatures.header(subscription.keys(), event.id(), now, body));
            request.setHeader("WebHook-Request-Origin", properties.origin());
            request.setEntity(new ByteArrayEntity(body, ContentType.create(CloudEventBody.CONTENT_TYPE, "UTF-8")));
        });
    }

    @Override
    public WebhookAnswer askLeave(String url) {
        return exchange(
                url,
                HttpOptions::new,
                this::judgeLeave,
                request -> request.setHeader("WebHook-Request-Origin", properties.origin()));
    }

    /** Fills a request. */
    private interface Filling {
        void fill(HttpUriRequestBase request);
    }

    private WebhookAnswer exchange(
            String url,
            Function<URI, HttpUriRequestBase> method,
            Function<ClassicHttpResponse, WebhookAnswer> judge,
            Filling filling) {
        ScheduledFuture<?> deadline = null;
        HttpUriRequestBase request = null;
        try {
            request = method.apply(policy.form(url));
            filling.fill(request);
            deadline = deadlines.schedule(request::abort, properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return read(request, http.executeOpen(RoutingSupport.determineHost(request), request, null), judge);
        } catch (TargetPolicy.Refused e) {
            return new WebhookAnswer.Failed(e.code());
        } catch (IOException | HttpException e) {
            return new WebhookAnswer.Failed(
                    request != null && request.isAborted() || e instanceof java.net.SocketTimeoutException
                            ? "timeout"
                            : "unreachable");
        } finally {
            if (deadline != null) {
                deadline.cancel(false);
            }
        }
    }

    /** What is read to its end leaves a connection that can be used again; a longer answer costs the connection. */
    private static WebhookAnswer read(
            HttpUriRequestBase request,
            ClassicHttpResponse response,
            Function<ClassicHttpResponse, WebhookAnswer> judge)
            throws IOException {
        boolean whole = false;
        try {
            WebhookAnswer answer = judge.apply(response);
            HttpEntity body = response.getEntity();
            whole = body == null || body.getContent().readNBytes(MOST_BODY).length < MOST_BODY;
            return answer;
        } finally {
            if (!whole) {
                // Before it is closed: closing alone reads on to the end.
                request.abort();
            }
            Closer.closeQuietly(response);
        }
    }

    private WebhookAnswer judge(ClassicHttpResponse response) {
        int status = response.getCode();
        String code = "http_" + status;
        if (status >= 200 && status < 300) {
            return new WebhookAnswer.Accepted(code);
        }
        if (status == GONE) {
            return new WebhookAnswer.Gone();
        }
        return new WebhookAnswer.Failed(
                code, status == TOO_MANY_REQUESTS || status == UNAVAILABLE ? askedToWait(response) : null);
    }

    private @Nullable Duration askedToWait(ClassicHttpResponse response) {
        Instant now = machine.instant();
        Instant until = RetryAfter.read(header(response, HttpHeaders.RETRY_AFTER), now);
        if (until == null || !until.isAfter(now)) {
            return null;
        }
        Duration asked = Duration.between(now, until);
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private WebhookAnswer judgeLeave(ClassicHttpResponse response) {
        WebhookAnswer answer = judge(response);
        String allowed = header(response, "WebHook-Allowed-Origin");
        boolean given = allowed != null && (allowed.equals("*") || allowed.equalsIgnoreCase(properties.origin()));
        return answer instanceof WebhookAnswer.Accepted && !given
                ? new WebhookAnswer.Failed("origin_not_allowed")
                : answer;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
