package nl.aanwezig.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTableTest {

    private final RetryTable table = new RetryTable(Duration.ofSeconds(30), Duration.ofMinutes(30));

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "4, PT4M", "5, PT8M", "6, PT16M", "7, PT30M", "1000, PT30M"})
    void theWaitDoublesUpToTheLongest(int attempts, Duration wait) {
        assertThat(table.waitAfter(attempts, 0.5)).isEqualTo(wait);
        assertThat(table.waitAfter(attempts, 0)).isEqualTo(wait.multipliedBy(4).dividedBy(5));
        assertThat(table.waitAfter(attempts, 1)).isEqualTo(wait.multipliedBy(6).dividedBy(5));
    }

    @Test
    void aTableThatNeverWaitsIsRefused() {
        assertThatThrownBy(() -> new RetryTable(Duration.ZERO, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
