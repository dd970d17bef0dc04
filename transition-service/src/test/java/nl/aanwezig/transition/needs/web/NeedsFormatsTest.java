package nl.aanwezig.transition.needs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.code.ShippedCodes;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.needs.By;
import nl.aanwezig.transition.needs.InMemoryNeeds;
import nl.aanwezig.transition.needs.Need;
import nl.aanwezig.transition.needs.NeedsMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

class NeedsFormatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Need READING = new Need(Subject.LEARNING, Theme.QUESTION, Voice.PUPIL);

    private final Scope scope = new Scope("=cmd|' /C calc'!A0", true, Set.of("a"));
    private final NeedsMap map = map(new InMemoryNeeds()
            .say(20, "p", "a", InMemoryNeeds.CONTACT_WISH, "2025-11-10")
            .say(17, "p", "a", InMemoryNeeds.CONTACT_WISH, "2026-11-10")
            .say(24, "p", "a", READING, "2026-11-10"));
    private final NeedsWords dutch = new NeedsWords("nl", ShippedCodes.itemCodes());

    @Test
    void json_says_numbers_as_numbers_and_hidden_ones_as_such() {
        NeedsView view = NeedsView.of(map, scope, TODAY);
        assertThat(view.region()).isEqualTo(scope.name());
        assertThat(view.schoolId()).isNull();
        assertThat(view.periods())
                .containsExactly(
                        new NeedsView.PeriodView(
                                "2025-2026", LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31), false),
                        new NeedsView.PeriodView(
                                "2026-2027", LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), true));
        assertThat(row(view, READING))
                .containsExactly(
                        new NeedsView.CellView("2025-2026", null, "<10", null),
                        new NeedsView.CellView("2026-2027", 24, "24", null));
        assertThat(row(view, InMemoryNeeds.CONTACT_WISH))
                .containsExactly(
                        new NeedsView.CellView("2025-2026", 20, "20", null),
                        new NeedsView.CellView("2026-2027", 17, "17", -3));
    }

    @Test
    void csv_has_a_row_for_each_line_and_period_and_can_be_read_again() {
        MappingIterator<Map<String, String>> read = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(NeedsCsv.of(map, scope, dutch));
        List<Map<String, String>> rows = read.readAll();
        assertThat(rows).hasSize(2 * (1 + Need.ALL.size()));
        assertThat(rows)
                .filteredOn(row -> row.get("children").equals("17"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("period", "2026-2027")
                        .containsEntry("subject", "CONTACT")
                        .containsEntry("theme", "WISH")
                        .containsEntry("voice", "FAMILY")
                        .containsEntry("change", "-3")
                        .containsEntry("themeLabel", "Wens"));
        assertThat(rows)
                .filteredOn(row -> row.get("subject").equals("HOME"))
                .allSatisfy(
                        row -> assertThat(row).containsEntry("children", "<10").containsEntry("change", ""));
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_stays_a_text() {
        assertThat(NeedsCsv.of(map, scope, dutch))
                .contains("'=cmd")
                .doesNotContain(",=cmd")
                .doesNotContain("\"=cmd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void each_beginning_of_a_formula_is_guarded(String text) {
        assertThat(NeedsCsv.text(text)).isEqualTo("'" + text);
        assertThat(NeedsCsv.text("a" + text)).isEqualTo("a" + text);
        assertThat(NeedsCsv.text("")).isEmpty();
    }

    @Test
    void the_plot_is_well_formed_and_the_longest_bar_is_first() throws Exception {
        String svg = NeedsPlot.of(map, dutch);
        wellFormed(svg);
        assertThat(svg).contains("Leren: Vraag om hulp, leerling", "Contact tussen school en thuis: Wens, familie");
        assertThat(svg.indexOf("Leren:")).isLessThan(svg.indexOf("Contact tussen"));
        assertThat(svg).contains(">24<", ">17<", "role=\"img\"", "<title").doesNotContain("<script", "Thuis:");
    }

    @Test
    void a_plot_without_numbers_says_so() throws Exception {
        String svg = NeedsPlot.of(map(new InMemoryNeeds()), dutch);
        wellFormed(svg);
        assertThat(svg).contains("Er is geen aantal");
    }

    @Test
    void the_page_is_a_table_with_headers_in_its_language_and_no_script() {
        String html = new NeedsPage().of(map, scope, dutch);
        assertThat(html)
                .contains("<html lang=\"nl\">", "name=\"viewport\"", "<caption>", "scope=\"col\"", "scope=\"row\"")
                .contains("2026-2027", "17 (-3)", "&lt;10", "<svg")
                .contains("=cmd|&#39; /C calc&#39;!A0")
                .doesNotContain("<script", " th:text", " th:each", "SLEEP");
        assertThat(new NeedsPage().of(map, scope, new NeedsWords("en", ShippedCodes.itemCodes())))
                .contains("<html lang=\"en\">", "What children and their families ask for", "Wish, family");
    }

    @Test
    void names_of_regions_are_no_markup() {
        assertThat(new NeedsPage().of(map, new Scope("<script>x</script>", true, Set.of("a")), dutch))
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, JSON",
                "-, */*, JSON",
                "-, text/csv, CSV",
                "-, 'text/html,application/xhtml+xml,*/*;q=0.8', HTML",
                "-, image/svg+xml, SVG",
                "-, 'text/html;q=0.5, text/csv', CSV",
                "csv, text/html, CSV",
                "SVG, -, SVG",
            })
    void format_or_accept_decide(String format, String accept, NeedsFormat expected) {
        assertThat(NeedsFormat.choose(format, accept)).isEqualTo(expected);
    }

    @Test
    void what_there_is_not_is_refused_with_a_code() {
        assertThatThrownBy(() -> NeedsFormat.choose("pdf", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("unknown_format"));
        assertThatThrownBy(() -> NeedsFormat.choose(null, "application/pdf"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("not_acceptable"));
    }

    private static NeedsMap map(InMemoryNeeds source) {
        NeedsMap.Request request = new NeedsMap.Request(
                Set.of("a"), false, By.SCHOOL_YEAR, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));
        return NeedsMap.of(source.of(request.schools(), request.countedFrom(), request.countedTo()), request, TODAY);
    }

    private static List<NeedsView.CellView> row(NeedsView view, Need need) {
        return view.rows().stream()
                .filter(row ->
                        row.subject() == need.subject() && row.theme() == need.theme() && row.voice() == need.voice())
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static void wellFormed(String xml) throws Exception {
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
