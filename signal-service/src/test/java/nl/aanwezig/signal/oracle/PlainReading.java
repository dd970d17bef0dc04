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
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.Registration.DayPart;
import nl.aanwezig.signal.ledger.Registration.Kind;
import nl.aanwezig.signal.ledger.Registration.Status;

/**
 * The definitions of domain.md 8, written down a second time as they read: a loop over days, no cleverness, nothing shared
 * with the rules. Slow, and only here to compare with.
 */
final class PlainReading {

    /** @param value as numerator over {@code per}; null where it is not compared */
    record Found(
            String rule, LocalDate since, Long value, long per, List<String> counted, LocalDate dueBy, boolean merged) {

        static Found plain(String rule, LocalDate since) {
            return new Found(rule, since, null, 1, null, null, false);
        }
    }

    private final RandomHistory history;
    private final LocalDate last;
    private final LocalDate first;
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

    private List<Registration> known() {
        return known;
    }

    private List<Registration> on(LocalDate day) {
        return byDate.getOrDefault(day, List.of());
    }

    private List<Registration> upToAsOf() {
        return history.registrations.stream()
                .filter(each -> !each.date().isAfter(asOf))
                .sorted(Registration.BY_DATE)
                .toList();
    }

    private boolean absent(Registration each) {
        return each.status() == Status.RECORDED
                && each.kind() == Kind.ABSENT
                && !each.date().isBefore(history.enrolment.enrolledFrom());
    }

    private boolean unauthorised(Registration each) {
        return absent(each) && !each.reason().authorised();
    }

    private boolean covered(Registration each) {
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

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Mondays of the school week of the day and those before it. */
    private Set<LocalDate> window(LocalDate day, int weeks) {
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

    private long minutes(Registration each) {
        return history.school.countedHour() == School.CountedHour.LESSON && each.lesson() != null ? 60 : each.minutes();
    }

    private boolean adult(LocalDate day) {
        return !day.isBefore(history.enrolment.regime().adultFrom());
    }

    List<Found> sixteenHours() {
        List<Found> found = new ArrayList<>();
        LocalDate end = null;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate after = end;
            LocalDate upTo = day;
            Set<LocalDate> window = window(day, 4);
            List<Registration> tally = known().stream()
                    .filter(each -> unauthorised(each) && covered(each))
                    .filter(each -> !each.date().isAfter(upTo)
                            && (after == null || each.date().isAfter(after)))
                    .filter(each -> window.contains(monday(each.date())))
                    .toList();
            long minutes = tally.stream().mapToLong(this::minutes).sum();
            if (minutes >= 16 * 60) {
                boolean merged = end != null && day.isBefore(end.plusDays(7));
                found.add(new Found(
                        "nl.unauthorised-16h",
                        day,
                        minutes,
                        60,
                        tally.stream().map(Registration::id).toList(),
                        merged || adult(day) ? null : workingDays(day, 5),
                        merged));
                end = day;
            }
        }
        return found;
    }

    private LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= history.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private List<TreeSet<LocalDate>> runs(java.util.function.Predicate<LocalDate> on) {
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

    private List<TreeSet<LocalDate>> spells() {
        return runs(day -> on(day).stream().anyMatch(each -> absent(each) && each.reason() == Reason.ILL));
    }

    List<Found> sicknessRuns() {
        return spells().stream()
                .filter(spell -> spell.size() >= 7)
                .map(spell -> new Found(
                        "nl.sickness-run", new ArrayList<>(spell).get(6), (long) spell.size(), 1, null, null, false))
                .toList();
    }

    List<Found> sicknessReports() {
        List<Found> found = new ArrayList<>();
        List<LocalDate> firsts = spells().stream().map(TreeSet::first).toList();
        boolean before = false;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate upTo = day;
            Set<LocalDate> window = window(day, 12);
            boolean holds = firsts.stream()
                            .filter(each -> !each.isAfter(upTo) && window.contains(monday(each)))
                            .count()
                    >= 4;
            if (holds && !before) {
                found.add(Found.plain("nl.sickness-reports", day));
            }
            before = holds;
        }
        return found;
    }

    List<Found> lateness() {
        List<Found> found = new ArrayList<>();
        for (int year = 2025; year <= 2026; year++) {
            LocalDate from = LocalDate.of(year, 8, 1);
            List<Registration> late = known().stream()
                    .filter(each -> each.status() == Status.RECORDED && each.kind() == Kind.LATE)
                    .filter(each -> !each.date().isBefore(history.enrolment.enrolledFrom()))
                    .filter(each -> !each.date().isBefore(from) && each.date().isBefore(from.plusYears(1)))
                    .toList();
            for (int step = 3; step <= 12; step += 3) {
                if (late.size() >= step) {
                    found.add(new Found(
                            "nl.lateness",
                            late.get(step - 1).date(),
                            (long) step,
                            1,
                            late.subList(0, step).stream().map(Registration::id).toList(),
                            null,
                            false));
                }
            }
        }
        return found;
    }

    List<Found> longTermAbsence() {
        List<Found> found = new ArrayList<>();
        for (TreeSet<LocalDate> run :
                runs(day -> on(day).stream().anyMatch(each -> unauthorised(each) && covered(each)))) {
            LocalDate since = run.first().plusDays(28);
            if (!run.last().isBefore(since)) {
                boolean qualified = history.enrolment.startQualification();
                if (!adult(since)) {
                    found.add(Found.plain("nl.long-term-absence", since));
                } else if (!qualified) {
                    found.add(Found.plain("nl.rmc", since));
                }
            }
        }
        return found;
    }

    List<Found> holidays() {
        return runs(day -> on(day).stream()
                        .anyMatch(each ->
                                unauthorised(each) && covered(each) && each.reason() == Reason.HOLIDAY_NOT_GRANTED))
                .stream()
                .map(run -> new Found(
                        "nl.holiday-not-granted",
                        run.first(),
                        (long) run.size(),
                        1,
                        null,
                        adult(run.first()) ? null : workingDays(run.first(), 1),
                        false))
                .toList();
    }

    /** A run of school days on which the share holds, of one school year at a time. */
    private List<Found> shares(String rule, int percent, int minimumDays, long partsADay, boolean sessions) {
        List<Found> found = new ArrayList<>();
        for (int year = 2025; year <= 2026; year++) {
            LocalDate start = LocalDate.of(year, 8, 1);
            LocalDate from = history.enrolment.enrolledFrom().isAfter(start) ? history.enrolment.enrolledFrom() : start;
            long missed = 0;
            long days = 0;
            boolean before = false;
            for (LocalDate day = from; !day.isAfter(last) && day.isBefore(start.plusYears(1)); day = day.plusDays(1)) {
                if (!history.isSchoolDay(day)) {
                    continue;
                }
                days++;
                missed += sessions ? sessionsOn(day, false) : Math.min(partsADay, partsOn(day, partsADay));
                boolean holds = days >= minimumDays && 100 * missed >= percent * days * partsADay;
                if (holds && !before) {
                    found.add(Found.plain(rule, day));
                }
                before = holds;
            }
        }
        return found;
    }

    private long partsOn(LocalDate day, long partsADay) {
        return on(day).stream()
                .filter(this::absent)
                .mapToLong(each -> each.dayPart() == null
                        ? 2L * each.minutes()
                        : each.dayPart() == DayPart.DAY ? partsADay : partsADay / 2)
                .sum();
    }

    private long sessionsOn(LocalDate day, boolean unauthorised) {
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

    List<Found> chronic() {
        return shares("us.chronic", 10, 20, 2L * history.school.minutesPerDay(), false);
    }

    List<Found> england() {
        List<Found> found = new ArrayList<>(shares("england.persistent", 10, 10, 2, true));
        found.addAll(shares("england.severe", 50, 10, 2, true));
        LocalDate end = null;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Set<LocalDate> window = window(day, 10);
            long sessions = 0;
            for (LocalDate each = end == null ? first : end.plusDays(1); !each.isAfter(day); each = each.plusDays(1)) {
                sessions += window.contains(monday(each)) ? sessionsOn(each, true) : 0;
            }
            if (sessions >= 10) {
                found.add(new Found("england.penalty-notice", day, sessions, 1, null, null, false));
                end = day;
            }
        }
        return found;
    }

    List<Found> flanders() {
        List<Found> found = new ArrayList<>();
        for (int year = 2024; year <= 2026; year++) {
            LocalDate from = LocalDate.of(year, 9, 1);
            long halfDays = 0;
            for (LocalDate day = from; !day.isAfter(last) && day.isBefore(from.plusYears(1)); day = day.plusDays(1)) {
                halfDays += sessionsOn(day, true);
                if (halfDays >= 5) {
                    found.add(Found.plain("flanders.b-code", day));
                    break;
                }
            }
        }
        return found;
    }
}
