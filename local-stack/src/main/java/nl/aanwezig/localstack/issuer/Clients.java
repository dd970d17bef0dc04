package nl.aanwezig.localstack.issuer;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask for a token here: {@code demo} for every school and {@code school-a} for its own, each with every scope.
 * Their secrets are public (design.md, fixed points), so this issuer is for one machine only.
 */
final class Clients {

    /** The client setting with the schools that a token of the client opens. */
    static final String SCHOOLS = "schools";

    private static final List<String> SCOPES = List.of(
            "attendance:write",
            "attendance:read",
            "signal:read",
            "signal:write",
            "transition:write",
            "transition:read",
            "directory:write",
            "message:read",
            "partner:write");
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private Clients() {}

    static RegisteredClientRepository repository() {
        return new InMemoryRegisteredClientRepository(client("demo", "*"), client("school-a", "school-a"));
    }

    private static RegisteredClient client(String id, String school) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(SCOPES))
                .clientSettings(ClientSettings.builder()
                        .setting(SCHOOLS, List.of(school))
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
