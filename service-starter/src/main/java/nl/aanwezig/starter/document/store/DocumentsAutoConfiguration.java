package nl.aanwezig.starter.document.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells what a crash or an absent broker left untold. Several instances may do so at once. */
@AutoConfiguration
@EnableScheduling
@EnableConfigurationProperties(DocumentSettings.class)
public class DocumentsAutoConfiguration {

    @Bean
    Sweeper documentSweeper(ObjectProvider<PublishedDocuments<?>> documents, DocumentSettings settings) {
        return new Sweeper(documents.stream().toList(), settings);
    }

    record Sweeper(List<PublishedDocuments<?>> documents, DocumentSettings settings) {

        private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

        @Scheduled(fixedDelayString = "${aanwezig.documents.settle-every:10s}")
        void sweep() {
            for (PublishedDocuments<?> each : documents) {
                try {
                    each.publishUnsettled(settings.settleAfter());
                } catch (RuntimeException e) {
                    // Tried again at the next round; what is left stays marked.
                    LOG.warn("changes are still to be told: {}", e.getClass().getSimpleName());
                }
            }
        }
    }
}
