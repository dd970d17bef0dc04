package nl.aanwezig.notification.answer.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of answers, under {@code aanwezig.answers}.
 *
 * @param address of this service as families reach it, without a slash at the end; https outside one's own machine
 * @param open how long the link in a message opens
 */
@ConfigurationProperties("aanwezig.answers")
record AnswerSettings(
        @DefaultValue("http://127.0.0.1:8084") URI address,
        @DefaultValue("7d") Duration open) {}
