package nl.aanwezig.transition.home.web;

import java.security.SecureRandom;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Questions;
import nl.aanwezig.transition.dossier.KnownCodes;
import nl.aanwezig.transition.home.Homes;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.transfer.Transfers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the room together, and opens it without a token: the key of a link is what lets somebody in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomSettings.class)
class RoomConfiguration {

    @Bean
    Homes homes(Transfers transfers) {
        return new Homes(transfers, new SecureRandom());
    }

    @Bean
    RoomActs roomActs(KnownCodes codes, Attachments attachments) {
        return new RoomActs(codes, attachments);
    }

    @Bean
    RoomViews roomViews(Attachments attachments, ReadLog reads, ItemCodes codes, Questions questions) {
        return new RoomViews(attachments, reads, codes, questions);
    }

    /** No cookie and no session: another site has nothing to ride on, so forms need no token beside the key. */
    @Bean
    @Order(1)
    SecurityFilterChain roomSecurity(HttpSecurity http) {
        return http.securityMatcher("/room", "/room/**")
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }
}
