package nl.aanwezig.attendance.enrolment;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The age limits of domain.md 1.1, each dated; their numbers stand in {@code age-limits.yaml}. Of the limits of one kind
 * the newest that is in force on the day that it gives counts.
 *
 * @param compulsoryFrom age in years; compulsory from the first day of the month after that birthday's month
 * @param compulsoryUntil age in years; until the end of the school year in which the pupil reaches it
 * @param adultFrom age in years; from that birthday on
 * @param rmcUntil age in years; until the day before that birthday
 * @param schoolYearEnd last day of a school year
 */
public record AgeLimits(
        List<Limit> compulsoryFrom,
        List<Limit> compulsoryUntil,
        List<Limit> adultFrom,
        List<Limit> rmcUntil,
        MonthDay schoolYearEnd) {

    public AgeLimits {
        compulsoryFrom = newestFirst(compulsoryFrom);
        compulsoryUntil = newestFirst(compulsoryUntil);
        adultFrom = newestFirst(adultFrom);
        rmcUntil = newestFirst(rmcUntil);
    }

    /**
     * @param since first day on which the limit is law
     * @param age in years
     */
    public record Limit(LocalDate since, int age) {}

    public AgeRegime regimeOf(LocalDate bornOn) {
        return new AgeRegime(
                dayOf(compulsoryFrom, bornOn, AgeLimits::firstOfNextMonth),
                dayOf(compulsoryUntil, bornOn, this::endOfSchoolYear),
                dayOf(adultFrom, bornOn, birthday -> birthday),
                dayOf(rmcUntil, bornOn, birthday -> birthday.minusDays(1)));
    }

    private static LocalDate dayOf(List<Limit> newestFirst, LocalDate bornOn, UnaryOperator<LocalDate> rule) {
        for (Limit limit : newestFirst) {
            LocalDate day = rule.apply(birthday(bornOn, limit.age()));
            if (!day.isBefore(limit.since())) {
                return day;
            }
        }
        // Born before the oldest limit: nobody at school today is.
        return rule.apply(birthday(bornOn, newestFirst.getLast().age()));
    }

    /** Born on 29 February: a year older on 1 March where the year has no such day [C]. */
    private static LocalDate birthday(LocalDate bornOn, int age) {
        LocalDate birthday = bornOn.plusYears(age);
        boolean leapDay = bornOn.getMonth() == Month.FEBRUARY && bornOn.getDayOfMonth() == 29;
        return leapDay && !birthday.isLeapYear() ? birthday.plusDays(1) : birthday;
    }

    private static LocalDate firstOfNextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    private LocalDate endOfSchoolYear(LocalDate day) {
        LocalDate end = schoolYearEnd.atYear(day.getYear());
        return day.isAfter(end) ? schoolYearEnd.atYear(day.getYear() + 1) : end;
    }

    private static List<Limit> newestFirst(List<Limit> limits) {
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("an age limit without a value");
        }
        return limits.stream()
                .sorted(Comparator.comparing(Limit::since).reversed())
                .toList();
    }
}
