package nl.aanwezig.signal.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.ledger.Registration.DayPart;

/** What is asked in the United States, England and Flanders, day after day. */
final class ReadingElsewhere extends PlainReading {

    ReadingElsewhere(RandomHistory history) {
        super(history);
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
}
