package nl.aanwezig.signal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.rule.Pupil;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Vector T10 of domain.md, on random histories with corrections; the seed is the number of the repetition. */
class AnyOrderTest {

    @RepeatedTest(200)
    void theSameFactsDuplicatedAndInAnyOrderGiveTheSameLedgerAndAssessment(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Pupil pupil = new Pupil();
        LocalDate day = LocalDate.of(2026, 8, 31);
        int facts = 5 + random.nextInt(40);
        for (int i = 0; i < facts; i++) {
            day = day.plusDays(random.nextInt(3));
            pupil.absent(
                    day.toString(), 60 + random.nextInt(400), Reason.values()[random.nextInt(Reason.values().length)]);
            if (random.nextInt(4) == 0) {
                pupil.correct(
                        1 + random.nextInt(i + 1),
                        Reason.values()[random.nextInt(Reason.values().length)],
                        random.nextBoolean() ? Registration.Status.WITHDRAWN : Registration.Status.RECORDED);
            }
        }
        String asOf = day.plusDays(3).toString();
        Ledger inOrder = pupil.ledger();

        List<Registration> shuffled = new ArrayList<>(pupil.history());
        shuffled.addAll(pupil.history());
        Collections.shuffle(shuffled, random);
        Ledger other = Ledger.empty("p-1");
        boolean enrolled = false;
        for (Registration each : shuffled) {
            other = other.with(each);
            if (!enrolled && random.nextBoolean()) {
                other = other.with(pupil.enrolments());
                enrolled = true;
            }
        }
        other = other.with(pupil.enrolments());

        assertThat(other).isEqualTo(inOrder);
        assertThat(pupil.assess(other, asOf)).isEqualTo(pupil.assess(asOf));
    }
}
