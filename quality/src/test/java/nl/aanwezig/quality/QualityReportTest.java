package nl.aanwezig.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@TestInstance(Lifecycle.PER_CLASS)
class QualityReportTest {

    private static final List<String> TABLES = List.of("outcomes", "leads", "lists", "flags", "alarms", "levels");

    @TempDir
    static Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private String page;

    @BeforeAll
    void run() throws IOException {
        assertThat(report(folder.resolve("first"))).isZero();
        page = Files.readString(folder.resolve("first/report.html"));
    }

    @Test
    void everySectionEveryPlotAndEveryTableSaysThatTheDataIsSimulated() {
        assertEach("<h2>", "</h2>", "simulated data");
        assertEach("<svg", "</svg>", "SIMULATED DATA");
        assertEach("<figcaption>", "</figcaption>", "Simulated data.");
        assertEach("<caption>", "</caption>", "Simulated data.");
    }

    @Test
    void everyLineOfEveryTableSaysSoToo() throws IOException {
        for (String table : TABLES) {
            List<String> lines = Files.readAllLines(folder.resolve("first/" + table + ".csv"));
            assertThat(lines.getFirst()).startsWith("data,seed,schools,");
            assertThat(lines).hasSizeGreaterThan(1);
            assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("simulated,77,2,"));
            assertThat(lines)
                    .allMatch(line ->
                            line.split(",", -1).length == lines.getFirst().split(",", -1).length);
        }
    }

    @Test
    void thePageNeedsNoScriptAndNoNetwork() {
        assertThat(page).doesNotContain("<script", "href=", "src=", "url(", "@import");
        // The only address is the name of the SVG language.
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
    }

    @Test
    void everyPlotIsWellFormed() throws Exception {
        var plots = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page);
        int count = 0;
        while (plots.find()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(plots.group().getBytes(StandardCharsets.UTF_8)));
            assertThat(plots.group()).doesNotContain("NaN", "Infinity");
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(8);
    }

    @Test
    void thePublishedFiguresStandBesideTheirFlags() {
        assertThat(page).contains(".83 / .23 / .94", ".83 / .47 / .97");
    }

    @Test
    void theSameSeedGivesTheSameReport() throws IOException {
        assertThat(report(folder.resolve("second"))).isZero();
        assertThat(Files.readString(folder.resolve("second/report.html"))).isEqualTo(page);
    }

    @Test
    void progressIsSaidSchoolBySchool() {
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("school 1 of 2", "school 2 of 2", "simulated");
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedInOneLine() {
        assertThat(execute("--schools", "0", "--out", folder.resolve("none").toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private int report(Path out) {
        return execute("--schools", "2", "--pupils", "150", "--seed", "77", "--out", out.toString());
    }

    private int execute(String... arguments) {
        PrintStream printer = new PrintStream(screen, true, StandardCharsets.UTF_8);
        return new CommandLine(new QualityReport(printer, false)).execute(arguments);
    }

    private void assertEach(String from, String to, String says) {
        var pieces = Pattern.compile(from + ".*?" + to, Pattern.DOTALL).matcher(page);
        int count = 0;
        while (pieces.find()) {
            assertThat(pieces.group()).contains(says);
            count++;
        }
        assertThat(count).isPositive();
    }
}
