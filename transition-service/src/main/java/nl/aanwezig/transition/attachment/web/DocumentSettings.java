package nl.aanwezig.transition.attachment.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of documents, under {@code aanwezig.transition.documents}.
 *
 * @param maxSize of one document (default 5MB; at most 100MB: it is held in memory)
 * @param maxCount documents of one transfer (default 20)
 * @param sweepEvery how often what a crash left behind is cleared away (default 1h)
 */
@ConfigurationProperties("aanwezig.transition.documents")
record DocumentSettings(
        @DefaultValue("5MB") DataSize maxSize,
        @DefaultValue("20") int maxCount,
        @DefaultValue("1h") Duration sweepEvery) {

    private static final DataSize MOST = DataSize.ofMegabytes(100);

    DocumentSettings {
        if (maxSize.compareTo(DataSize.ofBytes(1)) < 0 || maxSize.compareTo(MOST) > 0 || maxCount < 1) {
            throw new IllegalArgumentException(
                    "aanwezig.transition.documents: max-size is 1 byte to 100MB, max-count 1 or more");
        }
    }
}
