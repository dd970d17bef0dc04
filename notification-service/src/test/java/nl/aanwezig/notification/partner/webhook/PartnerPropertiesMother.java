package nl.aanwezig.notification.partner.webhook;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are where nobody sets them. */
final class PartnerPropertiesMother {

    PartnerProperties properties() {
        return with(Map.of());
    }

    PartnerProperties with(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("aanwezig.partners", PartnerProperties.class);
    }
}
