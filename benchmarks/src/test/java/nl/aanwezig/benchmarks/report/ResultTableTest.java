package nl.aanwezig.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTableTest {

    @Test
    void theFirstRoundIsDroppedAndTheMedianStandsWithItsRange() {
        Rounds rounds = Rounds.of(List.of(100.0, 3.0, 1.0, 2.0, 5.0));
        assertThat(rounds.median()).isEqualTo(2.5);
        assertThat(rounds.text()).isEqualTo("2.50 (1-5, 4 rounds)");
    }

    @Test
    void aRatioIsOfTwoFiguresOfOneRound() {
        assertThat(Rounds.ratio(List.of(9.0, 2.0, 9.0), List.of(1.0, 1.0, 3.0)).text())
                .isEqualTo("2.50 (2-3, 2 rounds)");
    }

    @Test
    void aGoalKnowsWhichWayIsBetter() {
        assertThat(Goal.atLeast(0.7, 0.9).verdict(0.8)).isEqualTo("met");
        assertThat(Goal.atLeast(0.7, 0.9).verdict(0.6)).isEqualTo("missed");
        assertThat(Goal.atMost(3, 1).verdict(0.9)).isEqualTo("stretch");
        assertThat(Goal.atMost(3, 1).verdict(Double.NaN)).isEqualTo("missed");
    }

    @Test
    void aLineIsInBothFiles(@TempDir Path folder) throws Exception {
        ResultTable table = new ResultTable();
        table.add(new Row(
                "P1 x", "7 \"a\"", "8", Rounds.of(List.of(0.8)), Goal.atLeast(0.7, 0.9), "1 / 2", "none", "1 > 2"));
        table.writeTo(folder, "of a test");
        assertThat(Files.readString(folder.resolve("results.md")))
                .startsWith("of a test")
                .contains("| P1 x ")
                .contains("| met ");
        assertThat(Files.readAllLines(folder.resolve("results.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("\"P1 x\",\"7 \"\"a\"\"\",\"8\"");
    }
}
