package nl.aanwezig.transition.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.aanwezig.transition.dossier.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed list as it ships, in {@code item-codes.yaml}. */
class ItemCodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final ItemCodes codes = ShippedCodes.itemCodes();

    @Test
    void those_that_the_contracts_and_rules_rely_on_are_there() {
        assertThat(codes.fits("QUIET_START", Theme.WHAT_HELPED, DAY)).isTrue();
        assertThat(codes.fits("EARLY_CONTACT", Theme.WISH, DAY)).isTrue();
        assertThat(codes.find("EARLY_CONTACT").orElseThrow().themes())
                .as("the rule knows it as a wish alone")
                .containsExactly(Theme.WISH);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_theme_has_something_to_choose_and_a_way_out(Theme theme) {
        assertThat(codes.inUse(DAY).stream().filter(each -> each.themes().contains(theme)))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(codes.fits("OTHER", theme, DAY)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void every_subject_is_used(Subject subject) {
        assertThat(codes.codes()).anyMatch(each -> each.subject() == subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUNGRY", "UNKEMPT", "HURT", "WORRIED_ABOUT_HOME"})
    void welfare_observations_never_travel_so_no_code_says_one(String kind) {
        assertThat(codes.find(kind)).isEmpty();
        assertThat(codes.codes()).allSatisfy(each -> assertThat(each.code()).doesNotContain(kind.split("_", -1)[0]));
        assertThat(texts())
                .noneMatch(
                        text -> text.matches(
                                ".*\\b(honger|hungry|vies|dirty|blauwe plek|bruise|mishandel\\w*|abuse|verwaarlo\\w*|neglect)\\b.*"));
    }

    @Test
    void no_label_names_an_illness_or_blames() {
        assertThat(texts())
                .noneMatch(text ->
                        text.matches(".*\\b(adhd|autis\\w*|dyslexi\\w*|dyscalculi\\w*|ziek\\w*|stoornis|disorder"
                                + "|depressi\\w*|angststoornis|spijbel\\w*|truan\\w*|lui|lazy|schuld\\w*|fault|brutaal|rude"
                                + "|agressi\\w*|aggress\\w*|probleemkind|slecht\\w*|bad)\\b.*"));
    }

    @Test
    void labels_are_short_and_differ() {
        assertThat(codes.codes()).allSatisfy(each -> {
            assertThat(each.nl()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(each.en()).isNotBlank().hasSizeLessThanOrEqualTo(60);
        });
        assertThat(codes.codes().stream().map(ItemCode::nl)).doesNotHaveDuplicates();
        assertThat(codes.codes().stream().map(ItemCode::en)).doesNotHaveDuplicates();
    }

    @Test
    void a_code_outside_the_list_or_its_themes_fits_nothing() {
        assertThat(codes.fits("NOT_A_CODE", Theme.WISH, DAY)).isFalse();
        assertThat(codes.fits("quiet_start", Theme.WISH, DAY)).isFalse();
        assertThat(codes.fits("HELPS_OTHERS", Theme.PROBLEM, DAY)).isFalse();
        assertThat(codes.fits("QUIET_START", Theme.WISH, LocalDate.of(2025, 12, 31)))
                .as("before its first day")
                .isFalse();
    }

    @Test
    void a_code_that_fell_out_of_use_is_still_understood() {
        ItemCodes dated = list(code("OLD", DAY.minusDays(1)));
        assertThat(dated.fits("OLD", Theme.WISH, DAY.minusDays(1))).isTrue();
        assertThat(dated.fits("OLD", Theme.WISH, DAY)).isFalse();
        assertThat(dated.inUse(DAY)).isEmpty();
        assertThat(dated.find("OLD")).isPresent();
    }

    @Test
    void a_faulty_list_stops_the_service() {
        assertThatThrownBy(() -> list(code("TWICE", null), code("TWICE", null))).hasMessageContaining("TWICE");
        assertThatThrownBy(() -> code("lower", null)).hasMessageContaining("lower");
        assertThatThrownBy(() -> code("X".repeat(41), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemCodes(List.of(), Map.of(), codes.themes(), codes.voices()))
                .hasMessageContaining("LEARNING");
    }

    private Stream<String> texts() {
        return codes.codes().stream()
                .flatMap(each -> Stream.of(each.nl(), each.en()))
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    private ItemCodes list(ItemCode... these) {
        return new ItemCodes(List.of(these), codes.subjects(), codes.themes(), codes.voices());
    }

    private static ItemCode code(String code, LocalDate until) {
        return new ItemCode(code, Subject.OTHER, Set.of(Theme.WISH), "iets", "it", LocalDate.of(2026, 1, 1), until);
    }
}
