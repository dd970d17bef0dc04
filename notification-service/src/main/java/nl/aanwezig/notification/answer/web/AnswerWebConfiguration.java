package nl.aanwezig.notification.answer.web;

import java.time.Clock;
import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.absence.AbsenceRules;
import nl.aanwezig.notification.answer.AnswerStore;
import nl.aanwezig.notification.answer.Answers;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.letter.AnswerOffer;
import nl.aanwezig.notification.letter.AnswerPlace;
import nl.aanwezig.starter.crypto.FieldCipher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Puts answers together, and opens their page without a token: the code of a link is what lets somebody in,
 * and the signature of the gateway an SMS. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerSettings.class)
class AnswerWebConfiguration {

    @Bean
    Answers answers(
            AnswerStore store,
            AbsenceDesk absences,
            AbsenceRules rules,
            FieldCipher cipher,
            AnswerSettings settings,
            Clock clock) {
        return new Answers(store, absences, rules, cipher::mac, settings.open(), clock);
    }

    @Bean
    AnswerPlace answerPlace(Answers answers, AnswerSettings settings) {
        boolean menu = settings.smsSecret() != null;
        return (message, by) -> {
            String phone = by.channel() == Channel.SMS ? by.address() : null;
            return new AnswerOffer(settings.address() + "/a?c=" + answers.codeFor(message, phone), menu);
        };
    }

    /** No cookie and no session: another site has nothing to ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain answerSecurity(HttpSecurity http) {
        return http.securityMatcher("/a", "/answer.css", "/sms/inbound")
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }
}
