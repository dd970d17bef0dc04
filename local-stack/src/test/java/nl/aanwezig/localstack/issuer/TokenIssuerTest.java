package nl.aanwezig.localstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

class TokenIssuerTest {

    private static final String[] EVERY_SCOPE = {
        "attendance:write",
        "attendance:read",
        "signal:read",
        "signal:write",
        "transition:write",
        "transition:read",
        "directory:write",
        "message:read",
        "partner:write"
    };

    @TempDir
    static Path folder;

    private static int port;
    private static TokenIssuer issuer;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        issuer = TokenIssuer.start(port, folder.resolve("key.json"));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aRequestThatNamesNoScopeGetsAllOfTheClient() {
        Jwt token = verified(token("demo", "demo", "grant_type=client_credentials"));
        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder(EVERY_SCOPE);
        assertThat(token.getClaimAsStringList("schools")).containsExactly("*");
        assertThat(token.getIssuer()).hasToString("http://127.0.0.1:" + port);
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void aRequestThatNamesScopesGetsJustThose() {
        Jwt token = verified(
                token("school-a", "school-a", "grant_type=client_credentials&scope=signal:read%20message:read"));
        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder("signal:read", "message:read");
        assertThat(token.getClaims()).containsEntry("schools", List.of("school-a"));
    }

    @Test
    void aScopeThatTheClientLacksIsRefused() {
        assertThatThrownBy(() -> token("demo", "demo", "grant_type=client_credentials&scope=root"))
                .isInstanceOf(HttpClientErrorException.BadRequest.class)
                .hasMessageContaining("invalid_scope");
    }

    @Test
    void aWrongSecretGetsNoToken() {
        assertThatThrownBy(() -> token("demo", "guess", "grant_type=client_credentials"))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    }

    @Test
    void aTokenOutlivesARestartOnTheSameData() throws IOException {
        String before = token("demo", "demo", "grant_type=client_credentials");
        issuer.close();
        issuer = TokenIssuer.start(port, folder.resolve("key.json"));
        assertThat(verified(before).getSubject()).isEqualTo("demo");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    private static String token(String client, String secret, String form) {
        Map<?, ?> answer = RestClient.create()
                .post()
                .uri(issuer.url() + "/oauth2/token")
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        return String.valueOf(answer.get("access_token"));
    }

    /** As a service checks it. */
    private static Jwt verified(String token) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(issuer.url() + "/oauth2/jwks").build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer.url()));
        JwtDecoder check = decoder;
        return check.decode(token);
    }
}
