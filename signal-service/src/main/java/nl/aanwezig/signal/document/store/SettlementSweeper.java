package nl.aanwezig.signal.document.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells what a crash or an absent broker left untold. Several instances may do so at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DocumentSettings.class)
class SettlementSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(SettlementSweeper.class);

    private final List<PublishedDocuments<?>> documents;
    private final DocumentSettings settings;

    SettlementSweeper(List<PublishedDocuments<?>> documents, DocumentSettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${aanwezig.signal.documents.settle-every:10s}")
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
