package nl.aanwezig.transition.oso.web;

import java.time.Duration;
import nl.aanwezig.transition.oso.OsoLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of OSO dossiers, under {@code aanwezig.transition.oso}.
 *
 * @param maxSize of one dossier with its documents (default 12MB; at most 32MB: it is held in memory, some five times)
 * @param atOnce how many are read or written at the same time; more wait, up to {@code patience} (default 4)
 * @param patience how long a call waits for its turn before it is sent away with 503 (default 10s)
 * @param sweepEvery how often what a crash left behind is cleared away (default 1h)
 */
@ConfigurationProperties("aanwezig.transition.oso")
record OsoSettings(
        @DefaultValue("12MB") DataSize maxSize,
        @DefaultValue("4") int atOnce,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1h") Duration sweepEvery) {

    OsoSettings {
        if (maxSize.toBytes() < 1 || maxSize.toBytes() > OsoLimits.standard().bytes() || atOnce < 1) {
            throw new IllegalArgumentException(
                    "aanwezig.transition.oso: max-size is 1 byte to 32MB, at-once 1 or more");
        }
    }

    OsoLimits limits() {
        OsoLimits most = OsoLimits.standard();
        return new OsoLimits(
                maxSize.toBytes(), most.elements(), most.text(), (int) Math.min(most.file(), maxSize.toBytes()));
    }
}
