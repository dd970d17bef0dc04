package nl.aanwezig.transition.needs;

import static nl.aanwezig.transition.needs.InMemoryNeeds.CONTACT_WISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import org.junit.jupiter.api.Test;

class NeedsMapTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 11, 20);
    private static final Need READING = new Need(Subject.LEARNING, Theme.QUESTION, Voice.PUPIL);

    private final InMemoryNeeds source = new InMemoryNeeds().region("noord", "a", "b", "c");

    @Test
    void ten_children_are_shown_and_nine_are_not() {
        source.say(10, "p", "a", CONTACT_WISH, "2027-01-10").say(9, "p", "a", READING, "2027-01-10");
        NeedsMap map = school("a", By.SCHOOL_YEAR, "2026-08-01", "2027-07-31");
        assertThat(children(map, CONTACT_WISH)).containsExactly(10);
        assertThat(children(map, READING)).containsExactly((Integer) null);
    }

    @Test
    void a_child_that_says_it_often_counts_once() {
        source.say(9, "p", "a", CONTACT_WISH, "2027-01-10");
        for (int i = 0; i < 20; i++) {
            source.add("t1", "p", "a", CONTACT_WISH, "2027-02-0" + (1 + i % 9));
        }
        assertThat(children(school("a", By.SCHOOL_YEAR, "2026-08-01", "2027-07-31"), CONTACT_WISH))
                .containsExactly((Integer) null);
        source.add("t10", "p", "a", CONTACT_WISH, "2027-02-01");
        assertThat(children(school("a", By.SCHOOL_YEAR, "2026-08-01", "2027-07-31"), CONTACT_WISH))
                .containsExactly(10);
    }

    @Test
    void both_schools_of_a_transfer_count_it_and_others_do_not() {
        source.say(12, "p", "a", CONTACT_WISH, "2027-01-10");
        for (String school : List.of("p", "a")) {
            assertThat(children(school(school, By.SCHOOL_YEAR, "2027-01-01", "2027-01-01"), CONTACT_WISH))
                    .containsExactly(12);
        }
        assertThat(children(school("b", By.SCHOOL_YEAR, "2027-01-01", "2027-01-01"), CONTACT_WISH))
                .containsExactly((Integer) null);
    }

    @Test
    void a_school_year_runs_from_the_first_of_august_to_the_last_of_july() {
        source.say(10, "p", "a", CONTACT_WISH, "2026-07-31").say(11, "p", "a", CONTACT_WISH, "2026-08-01");
        NeedsMap map = school("a", By.SCHOOL_YEAR, "2026-07-31", "2026-08-01");
        assertThat(map.periods().stream().map(Period::name)).containsExactly("2025-2026", "2026-2027");
        assertThat(children(map, CONTACT_WISH)).containsExactly(10, 11);
        NeedsMap months = school("a", By.MONTH, "2026-07-31", "2026-08-01");
        assertThat(months.periods().stream().map(Period::name)).containsExactly("2026-07", "2026-08");
        assertThat(children(months, CONTACT_WISH)).containsExactly(10, 11);
    }

    @Test
    void the_change_is_told_where_both_periods_are_shown() {
        source.say(10, "p", "a", CONTACT_WISH, "2025-09-10")
                .say(14, "p", "a", CONTACT_WISH, "2026-09-10")
                .say(5, "p", "a", CONTACT_WISH, "2027-09-10");
        NeedsMap map = school("a", By.SCHOOL_YEAR, "2026-09-01", "2027-09-01");
        assertThat(cells(map, CONTACT_WISH)).containsExactly(new NeedsMap.Cell(14, 4), new NeedsMap.Cell(null, null));
    }

    @Test
    void every_line_stands_there_whether_anybody_said_it_or_not() {
        NeedsMap nothing = school("a", By.SCHOOL_YEAR, "2027-01-01", "2027-01-01");
        source.say(5, "p", "a", CONTACT_WISH, "2027-01-10");
        NeedsMap little = school("a", By.SCHOOL_YEAR, "2027-01-01", "2027-01-01");
        assertThat(little.rows()).isEqualTo(nothing.rows()).hasSize(9 * 4 * 3);
        assertThat(little.children()).isEqualTo(nothing.children());
    }

    @Test
    void strengths_and_what_helped_are_no_demand() {
        source.say(12, "p", "a", new Need(Subject.PEOPLE, Theme.STRENGTH, Voice.SCHOOL), "2027-01-10");
        NeedsMap map = school("a", By.SCHOOL_YEAR, "2027-01-01", "2027-01-01");
        assertThat(map.rows()).allSatisfy(row -> assertThat(row.need().theme()).isIn(Need.THEMES));
        assertThat(map.children()).containsExactly(new NeedsMap.Cell(null, null));
    }

    @Test
    void a_month_gives_way_where_the_school_year_would_tell_the_others() {
        source.say(12, "p", "a", CONTACT_WISH, "2027-01-10")
                .say(15, "p", "a", CONTACT_WISH, "2027-02-10")
                .say(4, "p", "a", CONTACT_WISH, "2027-03-10");
        assertThat(children(school("a", By.SCHOOL_YEAR, "2027-01-01", "2027-01-01"), CONTACT_WISH))
                .containsExactly(31);
        assertThat(children(school("a", By.MONTH, "2027-01-01", "2027-03-01"), CONTACT_WISH))
                .as("31 - 12 - 15 would be the 4 of March")
                .containsExactly(null, 15, null);
    }

    @Test
    void the_total_gives_way_where_it_would_tell_of_hidden_lines() {
        source.say(12, "p", "a", CONTACT_WISH, "2027-01-10").say(3, "p", "a", READING, "2027-01-10");
        assertThat(school("a", By.SCHOOL_YEAR, "2027-01-01", "2027-01-01").children())
                .as("15 - 12 would be the 3")
                .containsExactly(new NeedsMap.Cell(null, null));
        source.say(7, "p", "a", READING, "2027-01-10");
        assertThat(school("a", By.SCHOOL_YEAR, "2027-01-01", "2027-01-01").children())
                .containsExactly(new NeedsMap.Cell(22, null));
    }

    @Test
    void in_a_region_no_school_can_take_away_its_own_children() {
        source.say(12, "p", "a", CONTACT_WISH, "2027-01-10").say(3, "p", "b", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(), CONTACT_WISH)).as("15 - 12 of a").containsExactly((Integer) null);
        source.say(7, "p", "b", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(), CONTACT_WISH)).containsExactly(22);
    }

    @Test
    void nor_a_school_outside_the_region_that_handed_them_over() {
        source.say(12, "far", "a", CONTACT_WISH, "2027-01-10").say(11, "near", "a", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(), CONTACT_WISH)).containsExactly(23);
        source.say(11, "far", "b", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(), CONTACT_WISH)).as("34 - 23 of far = 11").containsExactly(34);
        source.say(3, "third", "a", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(), CONTACT_WISH)).as("37 - 23 of far = 14").containsExactly(37);
        InMemoryNeeds other = new InMemoryNeeds().region("noord", "a", "b");
        other.say(12, "far", "a", CONTACT_WISH, "2027-01-10").say(4, "near", "a", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(other, "a", "b"), CONTACT_WISH))
                .as("16 - 12 of far")
                .containsExactly((Integer) null);
    }

    @Test
    void the_maps_of_all_schools_cannot_be_taken_from_the_region() {
        source.say(20, "p", "a", CONTACT_WISH, "2027-01-10")
                .say(9, "q", "b", CONTACT_WISH, "2027-01-10")
                .say(8, "r", "c", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(), CONTACT_WISH))
                .as("37 - 20 = 17 in two hidden schools, of which each is 8 or 9")
                .containsExactly((Integer) null);
    }

    @Test
    void a_region_adds_up_each_child_once() {
        source.say(12, "b", "a", CONTACT_WISH, "2027-01-10");
        assertThat(children(region(), CONTACT_WISH)).containsExactly(12);
    }

    /** The attack itself, on many random years: take away whatever is shown, and look whether a small group is left. */
    @Test
    void taking_away_whatever_is_shown_never_leaves_a_small_group() {
        Random random = new Random(20261123);
        int shownAtAll = 0;
        for (int round = 0; round < 300; round++) {
            InMemoryNeeds year = randomYear(random);
            List<Period> months =
                    school(year, "a", By.MONTH, "2026-08-01", "2027-07-31").periods();
            Integer region = children(region(year, "a", "b", "c"), CONTACT_WISH).getFirst();
            int left = region == null ? 0 : region;
            for (String school : List.of("a", "b", "c")) {
                Integer own = children(school(year, school, By.SCHOOL_YEAR, "2027-01-01", "2027-01-01"), CONTACT_WISH)
                        .getFirst();
                List<Integer> byMonth =
                        children(school(year, school, By.MONTH, "2026-08-01", "2027-07-31"), CONTACT_WISH);
                assertThat(byMonth).hasSameSizeAs(months);
                if (own != null) {
                    shownAtAll++;
                    assertNotSmall(own - sum(byMonth));
                    left -= region == null ? 0 : own;
                }
                if (region != null) {
                    int known = year.of(Set.of(school), LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31))
                            .size();
                    assertNotSmall(region - known);
                }
            }
            if (region != null) {
                assertNotSmall(left);
                assertNotSmall(region - sum(children(regionBy(year, By.MONTH), CONTACT_WISH)));
            }
        }
        assertThat(shownAtAll).as("a map that hides everything proves nothing").isGreaterThan(200);
    }

    private static InMemoryNeeds randomYear(Random random) {
        InMemoryNeeds year = new InMemoryNeeds().region("noord", "a", "b", "c");
        for (String school : List.of("a", "b", "c")) {
            for (String day : List.of("2026-09-10", "2027-01-10", "2027-05-10")) {
                year.say(random.nextInt(14), "p" + random.nextInt(9), school, CONTACT_WISH, day);
            }
        }
        return year;
    }

    private static void assertNotSmall(int rest) {
        assertThat(rest < 1 || rest > 9).as("a rest of " + rest).isTrue();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream()
                .filter(each -> each != null)
                .mapToInt(each -> each)
                .sum();
    }

    private NeedsMap school(String school, By by, String from, String to) {
        return school(source, school, by, from, to);
    }

    private static NeedsMap school(InMemoryNeeds source, String school, By by, String from, String to) {
        return map(source, new NeedsMap.Request(Set.of(school), false, by, LocalDate.parse(from), LocalDate.parse(to)));
    }

    private NeedsMap region() {
        return region(source, "a", "b", "c");
    }

    private static NeedsMap region(InMemoryNeeds source, String... schools) {
        LocalDate day = LocalDate.of(2027, 1, 1);
        return map(source, new NeedsMap.Request(Set.of(schools), true, By.SCHOOL_YEAR, day, day));
    }

    private static NeedsMap regionBy(InMemoryNeeds source, By by) {
        return map(
                source,
                new NeedsMap.Request(
                        Set.of("a", "b", "c"), true, by, LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31)));
    }

    private static NeedsMap map(InMemoryNeeds source, NeedsMap.Request request) {
        return NeedsMap.of(source.of(request.schools(), request.countedFrom(), request.countedTo()), request, TODAY);
    }

    private static List<NeedsMap.Cell> cells(NeedsMap map, Need need) {
        return map.rows().stream()
                .filter(row -> row.need().equals(need))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static List<Integer> children(NeedsMap map, Need need) {
        return new ArrayList<>(
                cells(map, need).stream().map(NeedsMap.Cell::children).toList());
    }
}
