package nl.aanwezig.transition.home.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code aanwezig.transition.room}.
 *
 * @param address of this service as families reach it, without a slash at the end; https outside one's own machine
 * @param linkOpen how long a link opens at most (1 to 90 days), and where the school does not say otherwise
 */
@ConfigurationProperties("aanwezig.transition.room")
record RoomSettings(
        @DefaultValue("http://127.0.0.1:8083") URI address,
        @DefaultValue("28d") Duration linkOpen) {

    private static final Duration MOST = Duration.ofDays(90);

    RoomSettings {
        if (linkOpen.toDays() < 1 || linkOpen.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("aanwezig.transition.room.link-open: 1 to 90 days");
        }
    }
}
