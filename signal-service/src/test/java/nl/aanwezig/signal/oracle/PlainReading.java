package nl.aanwezig.signal.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.Registration.DayPart;
import nl.aanwezig.signal.ledger.Registration.Kind;
import nl.aanwezig.signal.ledger.Registration.Status;

/**
 * The definitions of domain.md 8, written down a second time as they read: a loop over days, no cleverness, nothing shared
 * with the rules. Slow, and only here to compare with. Here are the days, windows and runs; the definitions are in
 * {@link DutchReading} and {@link ReadingElsewhere}.
 */
abstract class PlainReading {

    /** @param value as numerator over {@code per}; null where it is not compared */
    record Found(
            String rule, LocalDate since, Long value, long per, List<String> counted, LocalDate dueBy, boolean merged) {

        static Found plain(String rule, LocalDate since) {
            return new Found(rule, since, null, 1, null, null, false);
        }
    }

    final RandomHistory history;
    final LocalDate last;
    final LocalDate first;
    private final LocalDate asOf;
    private final List<Registration> known;
    private final Map<LocalDate, List<Registration>> byDate;

    PlainReading(RandomHistory history) {
        this.history = history;
        LocalDate left = history.enrolment.enrolledTo();
        this.asOf = left != null && left.isBefore(history.asOf) ? left : history.asOf;
        this.first = LocalDate.of(2025, 8, 1);
        this.last = asOf;
        this.known = upToAsOf();
        this.byDate = known.stream().collect(Collectors.groupingBy(Registration::date));
    }

    List<Registration> known() {
        return known;
    }

    List<Registration> on(LocalDate day) {
        return byDate.getOrDefault(day, List.of());
    }

    private List<Registration> upToAsOf() {
        return history.registrations.stream()
                .filter(each -> !each.date().isAfter(asOf))
                .sorted(Registration.BY_DATE)
                .toList();
    }

    boolean absent(Registration each) {
        return each.status() == Status.RECORDED
                && each.kind() == Kind.ABSENT
                && !each.date().isBefore(history.enrolment.enrolledFrom());
    }

    boolean unauthorised(Registration each) {
        return absent(each) && !each.reason().authorised();
    }

    boolean covered(Registration each) {
        LocalDate day = each.date();
        var regime = history.enrolment.regime();
        if (day.isBefore(regime.compulsoryFrom()) || day.isAfter(regime.rmcUntil())) {
            return false;
        }
        return !day.isAfter(regime.compulsoryUntil()) || !history.enrolment.startQualification();
    }

    private boolean schoolWeek(LocalDate monday) {
        for (int i = 0; i < 5; i++) {
            if (history.isSchoolDay(monday.plusDays(i))) {
                return true;
            }
        }
        return false;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Mondays of the school week of the day and those before it. */
    Set<LocalDate> window(LocalDate day, int weeks) {
        Set<LocalDate> window = new LinkedHashSet<>();
        for (LocalDate monday = monday(day);
                window.size() < weeks && monday.isAfter(first.minusYears(2));
                monday = monday.minusWeeks(1)) {
            if (schoolWeek(monday)) {
                window.add(monday);
            }
        }
        return window;
    }

    boolean adult(LocalDate day) {
        return !day.isBefore(history.enrolment.regime().adultFrom());
    }

    LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= history.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    List<TreeSet<LocalDate>> runs(java.util.function.Predicate<LocalDate> on) {
        List<TreeSet<LocalDate>> runs = new ArrayList<>();
        TreeSet<LocalDate> run = new TreeSet<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!history.isSchoolDay(day)) {
                continue;
            }
            if (on.test(day)) {
                run.add(day);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new TreeSet<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    long sessionsOn(LocalDate day, boolean unauthorised) {
        boolean morning = false;
        boolean afternoon = false;
        for (Registration each : on(day)) {
            boolean counts =
                    unauthorised ? unauthorised(each) : absent(each) && each.reason() != Reason.SCHOOL_ACTIVITY;
            if (counts && each.dayPart() != null) {
                morning |= each.dayPart() != DayPart.AFTERNOON;
                afternoon |= each.dayPart() != DayPart.MORNING;
            }
        }
        return (morning ? 1 : 0) + (afternoon ? 1 : 0);
    }
}
