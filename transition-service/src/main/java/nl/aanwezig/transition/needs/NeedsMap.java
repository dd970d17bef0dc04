package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many children a need was said of, line by line and period by period. Children, not items; and no number that would
 * tell of fewer than ten of them (docs/needs-map.md).
 *
 * @param periods oldest first
 * @param children of which anything was said, by period
 * @param rows every line there is, in fixed order; the cells of each in the order of the periods
 */
public record NeedsMap(Request request, List<Period> periods, List<Cell> children, List<Row> rows) {

    /**
     * What is asked for.
     *
     * @param schools of the region, or the one school
     * @param region whether it is a region
     * @param from a day of the first period
     * @param to a day of the last period
     */
    public record Request(Set<String> schools, boolean region, By by, LocalDate from, LocalDate to) {

        /** First day for which items are needed: the school year of the period before the first one. */
        public LocalDate countedFrom() {
            return By.SCHOOL_YEAR.around(by.around(from).previous().from()).from();
        }

        /** Last day for which items are needed. */
        public LocalDate countedTo() {
            return By.SCHOOL_YEAR.around(by.around(to).to()).to();
        }
    }

    /**
     * @param children null where it is not shown
     * @param change since the period before; null where one of the two is not shown
     */
    public record Cell(@Nullable Integer children, @Nullable Integer change) {}

    public record Row(Need need, List<Cell> cells) {}

    /**
     * Counts.
     *
     * @param entries those from {@link Request#countedFrom} to {@link Request#countedTo}
     */
    public static NeedsMap of(List<NeedEntry> entries, Request request, LocalDate today) {
        Disclosure disclosure = new Disclosure(request.schools(), request.region(), today);
        List<NeedEntry> counted = entries.stream()
                .filter(each -> Need.THEMES.contains(each.theme()))
                .filter(each -> each.child().isOfAny(request.schools()))
                .toList();
        Map<Need, Map<Period, Integer>> shown = new HashMap<>();
        counted.stream()
                .collect(Collectors.groupingBy(NeedEntry::need))
                .forEach((need, those) -> shown.put(need, disclosure.of(Line.of(those))));
        Map<Period, Integer> all = disclosure.of(Line.of(counted));
        all.entrySet().removeIf(each -> tellsOfHiddenLines(each.getKey(), each.getValue(), shown));

        List<Period> periods = periods(request);
        List<Row> rows = Need.ALL.stream()
                .map(need -> new Row(need, cells(periods, shown.getOrDefault(need, Map.of()))))
                .toList();
        return new NeedsMap(request, periods, cells(periods, all), rows);
    }

    /** At least so many children, that no shown line counts, must be in hidden ones. */
    private static boolean tellsOfHiddenLines(Period period, int all, Map<Need, Map<Period, Integer>> shown) {
        int known = shown.values().stream()
                .mapToInt(line -> line.getOrDefault(period, 0))
                .sum();
        return SmallGroups.tells(Math.max(0, all - known));
    }

    private static List<Cell> cells(List<Period> periods, Map<Period, Integer> shown) {
        return periods.stream()
                .map(period -> {
                    Integer now = shown.get(period);
                    Integer before = shown.get(period.previous());
                    return new Cell(now, now == null || before == null ? null : now - before);
                })
                .toList();
    }

    private static List<Period> periods(Request request) {
        List<Period> periods = new ArrayList<>();
        for (Period each = request.by().around(request.from());
                !each.from().isAfter(request.to());
                each = each.next()) {
            periods.add(each);
        }
        return List.copyOf(periods);
    }
}
