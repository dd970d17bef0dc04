package nl.aanwezig.signal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.oracle.PlainReading.Found;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.TestPolicies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules against a second, plain reading of their definitions, on random histories; the seed is in the name of a failure. */
class PlainReadingTest {

    private static final PolicyPacks PACKS = TestPolicies.all();
    private static final int HISTORIES = Integer.getInteger("aanwezig.test.histories", 100);

    @ParameterizedTest
    @ValueSource(strings = {"nl-vo", "us", "england", "flanders"})
    void theRulesOfAPackFindWhatAPlainReadingOfTheirDefinitionsFinds(String policy) {
        Map<String, Integer> compared = new TreeMap<>();
        for (long seed = 1; seed <= HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed, policy);
            List<Found> expected = new ArrayList<>(
                    switch (policy) {
                        case "nl-vo" -> dutch(new DutchReading(history));
                        case "us" -> new ReadingElsewhere(history).chronic();
                        case "england" -> new ReadingElsewhere(history).england();
                        default -> new ReadingElsewhere(history).flanders();
                    });
            expected.sort(Comparator.comparing(Found::rule).thenComparing(Found::since));
            List<Signal> found = found(history);
            assertThat(found).as("seed %d", seed).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                compare(seed, found.get(i), expected.get(i));
                compared.merge(expected.get(i).rule(), 1, Integer::sum);
            }
        }
        // Histories that meet no rule would prove nothing.
        assertThat(compared)
                .isNotEmpty()
                .allSatisfy((rule, times) -> assertThat(times).isGreaterThan(3));
    }

    private static List<Found> dutch(DutchReading plain) {
        List<Found> all = new ArrayList<>(plain.sixteenHours());
        all.addAll(plain.sicknessRuns());
        all.addAll(plain.sicknessReports());
        all.addAll(plain.lateness());
        all.addAll(plain.longTermAbsence());
        all.addAll(plain.holidays());
        return all;
    }

    private static List<Signal> found(RandomHistory history) {
        Assessment assessment =
                new Assessor(() -> PACKS).assess(history.ledger(), Map.of("s-1", history.school), history.asOf);
        List<Signal> found = new ArrayList<>(assessment.earlier());
        found.addAll(assessment.signals());
        found.removeIf(each -> each.rule().startsWith("pattern.")
                || each.rule().startsWith("data.")
                || each.rule().equals("nl.approaching-16h"));
        found.sort(Comparator.comparing(Signal::rule)
                .thenComparing(Signal::since)
                .thenComparing(each -> each.measured().numerator()));
        return found;
    }

    private static void compare(long seed, Signal found, Found expected) {
        assertThat(found.rule()).as("seed %d", seed).isEqualTo(expected.rule());
        assertThat(found.since()).as("seed %d %s", seed, expected).isEqualTo(expected.since());
        assertThat(found.dueBy()).as("seed %d %s", seed, expected).isEqualTo(expected.dueBy());
        assertThat(found.mergedInto() != null).as("seed %d %s", seed, expected).isEqualTo(expected.merged());
        if (expected.value() != null) {
            BigDecimal value = BigDecimal.valueOf(expected.value())
                    .divide(BigDecimal.valueOf(expected.per()), 2, RoundingMode.HALF_UP);
            assertThat(found.measured().value())
                    .as("seed %d %s", seed, expected)
                    .isEqualByComparingTo(value);
        }
        if (expected.counted() != null) {
            assertThat(found.counted())
                    .as("seed %d %s", seed, expected)
                    .extracting(Evidence.Counted::registrationId)
                    .containsExactlyElementsOf(expected.counted());
        }
    }
}
