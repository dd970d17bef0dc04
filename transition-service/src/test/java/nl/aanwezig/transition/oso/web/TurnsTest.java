package nl.aanwezig.transition.oso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import nl.aanwezig.starter.problem.ProblemException;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void one_too_many_is_sent_away_and_comes_in_when_another_has_gone() {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        try (Turns.Turn first = turns.take()) {
            ProblemException busy = catchThrowableOfType(ProblemException.class, turns::take);
            assertThat(busy.code()).isEqualTo("busy");
            assertThat(busy.status().value()).isEqualTo(503);
            assertThat(busy.retryAfter()).isPositive();
        }
        turns.take().close();
    }
}
