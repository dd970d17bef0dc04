package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which numbers of a line may be shown for all of its schools together, so that nobody who knows those of single schools
 * can work out a small group by taking away (docs/needs-map.md).
 *
 * @param schools of the region; of a map of one school, that school
 * @param region whether several schools are added up
 */
record Disclosure(Set<String> schools, boolean region, LocalDate today) {

    Map<Period, Integer> of(Line line) {
        if (!region) {
            return line.shown(today, (period, children) -> true);
        }
        Map<String, Line> own = line.bySchool();
        Map<String, Map<Period, Integer>> bySchool = new HashMap<>();
        for (String school : schools) {
            bySchool.put(school, own.getOrDefault(school, Line.NOBODY).shown(today, (period, children) -> true));
        }
        return line.shown(
                today,
                (period, children) -> noSchoolLearns(children) && nothingHiddenIsLeft(period, children, bySchool));
    }

    /** A school knows its own children. What it has not must be nobody, or many: also for one outside the region. */
    private static boolean noSchoolLearns(Set<Child> children) {
        Map<String, Integer> own = new HashMap<>();
        for (Child child : children) {
            child.schools().forEach(school -> own.merge(school, 1, Integer::sum));
        }
        return own.values().stream().noneMatch(known -> SmallGroups.tells(children.size() - known));
    }

    /** Who sees the maps of all schools can take away every number that they show. */
    private static boolean nothingHiddenIsLeft(
            Period period, Set<Child> children, Map<String, Map<Period, Integer>> bySchool) {
        Set<String> open = new HashSet<>();
        bySchool.forEach((school, shown) -> {
            if (shown.containsKey(period)) {
                open.add(school);
            }
        });
        int hidden =
                (int) children.stream().filter(child -> !child.isOfAny(open)).count();
        return hidden == 0 || !SmallGroups.tells(hidden, bySchool.size() - open.size());
    }
}
