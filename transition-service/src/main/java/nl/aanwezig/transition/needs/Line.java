package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The children of one line of the map, by the month in which they spoke, and which of its numbers may be shown.
 *
 * @param months each with those who spoke in it
 */
record Line(Map<YearMonth, Set<Child>> months) {

    static final Line NOBODY = new Line(Map.of());

    static Line of(List<NeedEntry> entries) {
        Map<YearMonth, Set<Child>> months = new HashMap<>();
        for (NeedEntry each : entries) {
            months.computeIfAbsent(YearMonth.from(each.saidOn()), month -> new HashSet<>())
                    .add(each.child());
        }
        return new Line(months);
    }

    /** Those of each school alone, for every school that knows one of them. */
    Map<String, Line> bySchool() {
        Map<String, Line> own = new HashMap<>();
        months.forEach((month, children) -> {
            for (Child child : children) {
                for (String school : child.schools()) {
                    own.computeIfAbsent(school, first -> new Line(new HashMap<>()))
                            .months
                            .computeIfAbsent(month, first -> new HashSet<>())
                            .add(child);
                }
            }
        });
        return own;
    }

    /** Each child once, however often it spoke in the period. */
    Set<Child> in(Period period) {
        Set<Child> children = new HashSet<>();
        months.forEach((month, those) -> {
            LocalDate first = month.atDay(1);
            if (!first.isBefore(period.from()) && !first.isAfter(period.to())) {
                children.addAll(those);
            }
        });
        return children;
    }

    /**
     * The numbers that may be shown, of months and school years. A month gives way where what is left of its school year
     * would tell of a small group.
     *
     * @param mayTell whether a number may be shown for all that is known besides the other periods
     */
    Map<Period, Integer> shown(LocalDate today, BiPredicate<Period, Set<Child>> mayTell) {
        Map<Period, Integer> shown = new HashMap<>();
        Set<Period> years = new HashSet<>();
        for (YearMonth month : months.keySet()) {
            LocalDate day = month.atDay(1);
            years.add(By.SCHOOL_YEAR.around(day));
            count(By.MONTH.around(day), mayTell, shown);
        }
        for (Period year : years) {
            count(year, mayTell, shown);
            if (shown.containsKey(year)) {
                hideTellingMonths(year, shown, today);
            }
        }
        return shown;
    }

    private void count(Period period, BiPredicate<Period, Set<Child>> mayTell, Map<Period, Integer> shown) {
        Set<Child> children = in(period);
        if (SmallGroups.isLarge(children.size()) && mayTell.test(period, children)) {
            shown.put(period, children.size());
        }
    }

    private static void hideTellingMonths(Period year, Map<Period, Integer> shown, LocalDate today) {
        int total = shown.getOrDefault(year, 0);
        List<Period> open = new ArrayList<>(shown.keySet());
        open.removeIf(each ->
                each.by() != By.MONTH || !By.SCHOOL_YEAR.around(each.from()).equals(year));
        open.sort(Comparator.<Period>comparingInt(each -> shown.getOrDefault(each, 0))
                .thenComparing(Period::from));
        int parts = monthsSoFar(year, today);
        while (!open.isEmpty()) {
            int rest = total
                    - open.stream()
                            .mapToInt(each -> shown.getOrDefault(each, 0))
                            .sum();
            if (!SmallGroups.tells(Math.max(0, rest), parts - open.size())) {
                return;
            }
            shown.remove(open.removeFirst());
        }
    }

    /** Nobody has spoken in a month to come, and everybody knows that. */
    private static int monthsSoFar(Period year, LocalDate today) {
        int months = 0;
        for (Period month = By.MONTH.around(year.from());
                !month.from().isAfter(year.to()) && !month.from().isAfter(today);
                month = month.next()) {
            months++;
        }
        return months;
    }
}
