package nl.aanwezig.starter.document.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what this service owns is told to others.
 *
 * @param settleEvery how often documents are looked for whose change was not told (default 10s)
 * @param settleAfter how long a writer may take before its telling is taken over (default 30s)
 */
@ConfigurationProperties("aanwezig.documents")
public record DocumentSettings(
        @DefaultValue("10s") Duration settleEvery,
        @DefaultValue("30s") Duration settleAfter) {}
