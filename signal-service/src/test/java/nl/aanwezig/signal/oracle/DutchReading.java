package nl.aanwezig.signal.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.Registration.Kind;
import nl.aanwezig.signal.ledger.Registration.Status;

/** What the law asks of a Dutch school, day after day. */
final class DutchReading extends PlainReading {

    DutchReading(RandomHistory history) {
        super(history);
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

    private long minutes(Registration each) {
        return history.school.countedHour() == School.CountedHour.LESSON && each.lesson() != null ? 60 : each.minutes();
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
}
