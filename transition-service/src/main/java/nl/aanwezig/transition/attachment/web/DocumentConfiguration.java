package nl.aanwezig.transition.attachment.web;

import java.time.Clock;
import nl.aanwezig.transition.attachment.AttachmentStore;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.attachment.DocumentCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the documents together with their adapters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    DocumentCheck documentCheck() {
        return new DocumentCheck();
    }

    @Bean
    Attachments attachments(AttachmentStore store, DocumentCheck check, DocumentSettings settings, Clock clock) {
        return new Attachments(
                store,
                check,
                new Attachments.Limits(Math.toIntExact(settings.maxSize().toBytes()), settings.maxCount()),
                clock);
    }
}
