package nl.aanwezig.notification.delivery.sms;

import java.net.http.HttpClient;
import java.time.Clock;
import nl.aanwezig.notification.delivery.DeliveryResult;
import nl.aanwezig.notification.delivery.RetryAfter;
import nl.aanwezig.notification.delivery.SmsGateway;
import nl.aanwezig.notification.letter.Envelope;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A generic provider: {@code POST {to, from, text, reference}} with the message id as {@code Idempotency-Key}; any 2xx
 * is accepted. 429 and 5xx are worth another try, as is no answer; any other 4xx is not.
 */
@Component
@EnableConfigurationProperties(SmsProperties.class)
class HttpSmsGateway implements SmsGateway {

    private final RestClient http;
    private final SmsProperties properties;
    private final Clock clock;

    HttpSmsGateway(RestClient.Builder builder, SmsProperties properties, Clock clock) {
        HttpClient client = HttpClient.newBuilder()
                // Many providers, and proxies before them, do not survive an upgrade request on a POST.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.readTimeout());
        this.http = builder.requestFactory(requests).build();
        this.properties = properties;
        this.clock = clock;
    }

    record SmsRequest(String to, String from, String text, String reference) {}

    @Override
    public DeliveryResult send(Envelope.Sms sms) {
        try {
            return http.post()
                    .uri(properties.url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> fill(headers, sms))
                    .body(new SmsRequest(sms.to(), properties.from(), sms.text(), sms.messageId()))
                    .exchange((request, response) -> judge(response.getStatusCode(), response.getHeaders()));
        } catch (RestClientException e) {
            return new DeliveryResult.Temporary("sms_unreachable");
        }
    }

    private void fill(HttpHeaders headers, Envelope.Sms sms) {
        headers.set("Idempotency-Key", sms.messageId());
        if (properties.token() != null && !properties.token().isBlank()) {
            headers.setBearerAuth(properties.token());
        }
    }

    private DeliveryResult judge(HttpStatusCode status, HttpHeaders headers) {
        if (status.is2xxSuccessful()) {
            return new DeliveryResult.Accepted();
        }
        String reason = "sms_" + status.value();
        if (status.is5xxServerError() || status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
            return new DeliveryResult.Temporary(
                    reason, RetryAfter.read(headers.getFirst(HttpHeaders.RETRY_AFTER), clock.instant()));
        }
        // A wrong token is ours to put right, not the recipient's.
        boolean ours = status.isSameCodeAs(HttpStatus.UNAUTHORIZED) || status.is3xxRedirection();
        return ours ? new DeliveryResult.Temporary(reason) : new DeliveryResult.Permanent(reason);
    }
}
