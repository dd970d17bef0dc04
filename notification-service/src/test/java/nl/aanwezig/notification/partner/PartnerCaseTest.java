package nl.aanwezig.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartnerCaseTest {

    @Test
    void aPartnerHearsOfEachStepOnce() {
        assertThat(told(
                        step(1, CaseStep.Change.RAISED),
                        step(1, CaseStep.Change.RAISED),
                        step(2, CaseStep.Change.CHANGED),
                        step(3, CaseStep.Change.RESOLVED)))
                .containsExactly(CaseStep.Change.RAISED, CaseStep.Change.CHANGED, CaseStep.Change.RESOLVED);
    }

    @Test
    void aCorrectionGoesToWhoeverHeardOfItAndToNobodyElse() {
        assertThat(told(step(1, CaseStep.Change.RAISED), step(2, CaseStep.Change.WITHDRAWN)))
                .containsExactly(CaseStep.Change.RAISED, CaseStep.Change.WITHDRAWN);
        assertThat(told(step(2, CaseStep.Change.WITHDRAWN), step(1, CaseStep.Change.RAISED)))
                .isEmpty();
    }

    @Test
    void whatAsksNobodyToJudgeThePupilIsNotToldAndNeitherIsAPartOfAnotherSignal() {
        CaseStep shown = new CaseStep(
                "school-a", "p-1", "s-1", 1, CaseStep.Change.RAISED, "nl.rmc", "NONE", LocalDate.EPOCH, false);
        CaseStep part = new CaseStep(
                "school-a", "p-1", "s-1", 2, CaseStep.Change.CHANGED, "nl.rmc", "URGENT", LocalDate.EPOCH, true);

        assertThat(told(shown, part)).isEmpty();
        assertThat(told(step(1, CaseStep.Change.RAISED), part))
                .containsExactly(CaseStep.Change.RAISED, CaseStep.Change.RESOLVED);
    }

    @Test
    void inAnyOrderAndWithAnyRepetitionWhatIsToldLastAgreesWithHowItStands() {
        List<CaseStep> life = List.of(
                step(1, CaseStep.Change.RAISED),
                step(2, CaseStep.Change.CHANGED),
                step(3, CaseStep.Change.RESOLVED),
                step(4, CaseStep.Change.CHANGED),
                step(5, CaseStep.Change.WITHDRAWN));
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<CaseStep> arrival = new ArrayList<>();
            random.ints(12, 0, life.size()).forEach(each -> arrival.add(life.get(each)));
            List<CaseStep.Change> told = told(arrival.toArray(CaseStep[]::new));
            int highest = arrival.stream().mapToInt(CaseStep::step).max().orElseThrow();
            boolean holds = life.get(highest - 1).holds();
            boolean heldLast = !told.isEmpty()
                    && (told.getLast() == CaseStep.Change.RAISED || told.getLast() == CaseStep.Change.CHANGED);
            assertThat(heldLast).as("seed %d: %s", seed, arrival).isEqualTo(holds);
            if (!told.isEmpty()) {
                assertThat(told.getFirst()).as("seed %d", seed).isEqualTo(CaseStep.Change.RAISED);
            }
        }
    }

    private static List<CaseStep.Change> told(CaseStep... steps) {
        List<CaseStep.Change> told = new ArrayList<>();
        PartnerCase now = PartnerCase.NEW;
        for (CaseStep each : steps) {
            var next = now.next(each);
            next.ifPresent(told::add);
            now = now.after(each, next.isPresent());
        }
        return told;
    }

    private static CaseStep step(int number, CaseStep.Change change) {
        return new CaseStep("school-a", "p-1", "s-1", number, change, "nl.rmc", "CONCERN", LocalDate.EPOCH, false);
    }
}
