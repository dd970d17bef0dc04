package nl.aanwezig.notification.delivery.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.aanwezig.notification.delivery.DeliveryResult;
import nl.aanwezig.notification.letter.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class HttpSmsGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Envelope.Sms SMS = new Envelope.Sms("id-1", "+31612345678", "Hello");

    @RegisterExtension
    static final WireMockExtension PROVIDER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void anSmsIsPostedWithItsIdAsKeyAndTheToken() {
        assertThat(send(aResponse().withStatus(202))).isEqualTo(new DeliveryResult.Accepted());

        PROVIDER.verify(postRequestedFor(urlEqualTo("/messages"))
                .withHeader("Idempotency-Key", equalTo("id-1"))
                .withHeader("Authorization", equalTo("Bearer secret"))
                .withRequestBody(equalToJson("""
                        {"to":"+31612345678","from":"Aanwezig","text":"Hello","reference":"id-1"}""")));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429, 401, 302})
    void theseAnswersAreWorthAnotherTry(int status) {
        assertThat(send(aResponse().withStatus(status))).isEqualTo(new DeliveryResult.Temporary("sms_" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 422})
    void theseAnswersAreFinal(int status) {
        assertThat(send(aResponse().withStatus(status).withBody("+31612345678 is no number")))
                .isEqualTo(new DeliveryResult.Permanent("sms_" + status));
    }

    @Test
    void tooManyRequestsSayWhenToComeBackInSecondsOrAsADate() {
        assertThat(send(aResponse().withStatus(429).withHeader("Retry-After", "120")))
                .isEqualTo(new DeliveryResult.Temporary("sms_429", NOW.plusSeconds(120)));
        assertThat(send(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 23 Nov 2026 10:00:00 GMT")))
                .isEqualTo(new DeliveryResult.Temporary("sms_503", Instant.parse("2026-11-23T10:00:00Z")));
        assertThat(send(aResponse().withStatus(429).withHeader("Retry-After", "soon")))
                .isEqualTo(new DeliveryResult.Temporary("sms_429"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void aBrokenConnectionIsWorthAnotherTry(String fault) {
        assertThat(send(aResponse().withFault(Fault.valueOf(fault))))
                .isEqualTo(new DeliveryResult.Temporary("sms_unreachable"));
    }

    @Test
    void aProviderThatIsTooSlowIsWorthAnotherTry() {
        PROVIDER.stubFor(post(urlEqualTo("/messages"))
                .willReturn(aResponse().withStatus(202).withFixedDelay(2000)));

        assertThat(gateway(PROVIDER.baseUrl() + "/messages", Duration.ofMillis(300))
                        .send(SMS))
                .isEqualTo(new DeliveryResult.Temporary("sms_unreachable"));
    }

    @Test
    void aProviderThatIsNotThereIsWorthAnotherTry() {
        assertThat(gateway("http://127.0.0.1:1/messages", PATIENCE).send(SMS))
                .isEqualTo(new DeliveryResult.Temporary("sms_unreachable"));
    }

    private static DeliveryResult send(ResponseDefinitionBuilder answer) {
        PROVIDER.stubFor(post(urlEqualTo("/messages")).willReturn(answer));
        return gateway(PROVIDER.baseUrl() + "/messages", PATIENCE).send(SMS);
    }

    private static HttpSmsGateway gateway(String url, Duration readTimeout) {
        return new HttpSmsGateway(
                RestClient.builder(),
                new SmsProperties(URI.create(url), "Aanwezig", "secret", PATIENCE, readTimeout),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
