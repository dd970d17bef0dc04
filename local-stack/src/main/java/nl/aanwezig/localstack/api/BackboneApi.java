package nl.aanwezig.localstack.api;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP calls of design.md, with the token of a client. A refused call throws {@link
 * org.springframework.web.client.RestClientResponseException}.
 */
public final class BackboneApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Ports ports;
    private final RestClient http;

    private BackboneApi(Ports ports, RestClient http) {
        this.ports = ports;
        this.http = http;
    }

    /** Signs in with client credentials; the secret of the local clients is their id. */
    public static BackboneApi signedIn(Ports ports, String clientId) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        // An import of a large file is answered when all of it is on Kafka.
        requests.setReadTimeout(PATIENCE);
        RestClient http = RestClient.builder().requestFactory(requests).build();
        JsonNode token = read(http.post()
                .uri(ports.url(Port.ISSUER) + "/oauth2/token")
                .headers(headers -> headers.setBasicAuth(clientId, clientId))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("grant_type=client_credentials")
                .retrieve()
                .body(String.class));
        String bearer = token.required("access_token").asString();
        return new BackboneApi(
                ports,
                http.mutate()
                        .defaultHeaders(headers -> headers.setBearerAuth(bearer))
                        .build());
    }

    /**
     * Puts a JSON object.
     *
     * @param path a template whose variables are filled in, encoded, in their order
     */
    public void put(Port service, String path, Map<String, ?> body, Object... variables) {
        http.put()
                .uri(ports.url(service) + path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body))
                .retrieve()
                .toBodilessEntity();
    }

    public void post(Port service, String path, Map<String, ?> body, Object... variables) {
        http.post()
                .uri(ports.url(service) + path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body))
                .retrieve()
                .toBodilessEntity();
    }

    public JsonNode get(Port service, String path, Object... variables) {
        return read(
                http.get().uri(ports.url(service) + path, variables).retrieve().body(String.class));
    }

    /** The same, and an empty object where there is nothing (404). */
    public JsonNode find(Port service, String path, Object... variables) {
        try {
            return get(service, path, variables);
        } catch (HttpClientErrorException.NotFound e) {
            return JSON.createObjectNode();
        }
    }

    /** One batch of registrations, at most 5,000. */
    public Accepted register(String schoolId, List<? extends Map<String, ?>> registrations) {
        return Accepted.of(read(http.post()
                .uri(ports.url(Port.ATTENDANCE) + "/schools/{school}/registrations", schoolId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(registrations))
                .retrieve()
                .body(String.class)));
    }

    /** An Ed-Fi file, streamed from disk. */
    public Accepted importEdFi(String schoolId, Path file) {
        return Accepted.of(read(http.post()
                .uri(ports.url(Port.ATTENDANCE) + "/schools/{school}/imports/ed-fi", schoolId)
                .contentType(MediaType.APPLICATION_XML)
                .body(new FileSystemResource(file))
                .retrieve()
                .body(String.class)));
    }

    private static JsonNode read(@Nullable String json) {
        return JSON.readTree(json == null ? "{}" : json);
    }
}
