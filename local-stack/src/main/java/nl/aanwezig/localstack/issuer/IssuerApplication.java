package nl.aanwezig.localstack.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The authorization server. It imports the auto-configurations that it needs and no other: the class path it
 * shares with the four services would otherwise give it a broker and a store.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    // Tomcat runs no filter where no servlet is mapped, and the endpoints are filters.
    DispatcherServletAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@EnableWebSecurity
class IssuerApplication {

    @Bean
    SecurityFilterChain tokenEndpoint(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()))
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${aanwezig.issuer.url}") String url) {
        return AuthorizationServerSettings.builder().issuer(url).build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return Clients.repository();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(@Value("${aanwezig.issuer.key-file}") Path keyFile) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(keyFile)));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKey) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKey);
    }

    /** A token says which schools it opens; a request that names no scope gets all that the client has. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> schoolsAndScopes() {
        return token -> {
            var client = token.getRegisteredClient();
            Object schools = client.getClientSettings().getSetting(Clients.SCHOOLS);
            token.getClaims().claim("schools", Objects.requireNonNull(schools));
            // For which people the client's system vouches: transition-service asks it for the care team.
            token.getClaims().claim("roles", List.of("TEACHER", "ADMINISTRATION", "MENTOR", "CARE_TEAM"));
            if (token.getAuthorizedScopes().isEmpty()) {
                token.getClaims().claim("scope", List.copyOf(client.getScopes()));
            }
        };
    }
}
