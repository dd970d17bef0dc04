package nl.aanwezig.starter.mongo;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** A store that does not answer is said to be away within seconds: callers hear 503 and probes get their answer. */
@AutoConfiguration
public class StoreAutoConfiguration {

    private static final int PATIENCE_SECONDS = 3;

    @Bean
    MongoClientSettingsBuilderCustomizer shortPatience() {
        return settings -> settings.applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
}
