package nl.aanwezig.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs tokens for tests and serves the key to check them with, as an OAuth2 issuer does. */
public final class TestIssuer implements AutoCloseable {

    private static final long VALID_SECONDS = 3600;

    private final HttpServer server;
    private final NimbusJwtEncoder encoder;
    private final String issuer;

    public TestIssuer() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
            issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token for these schools ({@code "*"} for all) with these scopes. */
    public String token(List<String> schools, String... scopes) {
        return token(schools, List.of(), scopes);
    }

    /** The same, for a system that vouches for people in these roles. */
    public String token(List<String> schools, List<String> roles, String... scopes) {
        Instant now = Instant.now();
        return encoder.encode(JwtEncoderParameters.from(JwtClaimsSet.builder()
                        .issuer(issuer)
                        .subject("test")
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(VALID_SECONDS))
                        .claim("scope", List.of(scopes))
                        .claim("schools", schools)
                        .claim("roles", roles)
                        .build()))
                .getTokenValue();
    }

    /** The command-line arguments that make a service trust this issuer. */
    public List<String> arguments() {
        return List.of(
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer + "/oauth2/jwks");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
