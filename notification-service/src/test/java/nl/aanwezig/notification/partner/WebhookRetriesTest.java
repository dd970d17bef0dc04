package nl.aanwezig.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookRetriesTest {

    private final WebhookRetries table = new WebhookRetries(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2)));

    @Test
    void theWaitsAreThoseOfTheTableAndTheLastRepeats() {
        assertThat(List.of(1, 2, 3, 4, 5, 99).stream().map(each -> table.waitAfter(each, 0.5)))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(2),
                        Duration.ofHours(2));
    }

    @Test
    void eachWaitIsSpreadByAFifth() {
        assertThat(table.waitAfter(1, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(table.waitAfter(1, 1)).isEqualTo(Duration.ofSeconds(6));
    }
}
