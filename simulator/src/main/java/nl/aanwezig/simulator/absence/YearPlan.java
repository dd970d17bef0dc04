package nl.aanwezig.simulator.absence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.simulator.event.SimulatedRegistration.Reason;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.pupil.Trajectory;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.school.Holiday;
import nl.aanwezig.simulator.school.SchoolDays;
import org.jspecify.annotations.Nullable;

/**
 * What is settled for a pupil at the beginning of a school year: days off, and the weeks in which lessons are skipped.
 *
 * @param daysOff with the reason that the school will register
 * @param skipping weeks of skipping lessons
 */
record YearPlan(List<DaysOff> daysOff, List<Weeks> skipping) {

    record DaysOff(LocalDate from, LocalDate to, Reason reason) {}

    record Weeks(LocalDate from, LocalDate to) {}

    private static final int LAST_DAY = 260;
    private static final int LONGEST_EXTRA_HOLIDAY = 4;
    private static final int SHORTEST_HOLIDAY_DAYS = 4;

    static YearPlan of(
            Draws draws, Rates rates, Trajectory trajectory, LocalDate start, SchoolDays days, List<Holiday> holidays) {
        List<DaysOff> daysOff = new ArrayList<>();
        if (draws.chance(rates.leave().grantedShare())) {
            LocalDate from = days.plus(start.plusDays(draws.between(0, LAST_DAY)), 1);
            daysOff.add(new DaysOff(from, days.plus(from, draws.between(0, 1)), Reason.LEAVE_GRANTED));
        }
        if (draws.chance(rates.leave().suspendedShare())) {
            LocalDate from = days.plus(start.plusDays(draws.between(0, LAST_DAY)), 1);
            daysOff.add(new DaysOff(from, days.plus(from, draws.between(0, 2)), Reason.SUSPENDED));
        }
        if (draws.chance(rates.leave().holidayNotGrantedShare())) {
            daysOff.add(longerHoliday(draws, start, days, holidays));
        }
        return new YearPlan(List.copyOf(daysOff), clusters(draws, rates.truancy(), trajectory, start));
    }

    private static DaysOff longerHoliday(Draws draws, LocalDate start, SchoolDays days, List<Holiday> holidays) {
        LocalDate end = start.plusYears(1);
        List<Holiday> longOnes = holidays.stream()
                .filter(each -> each.from().isAfter(start) && each.from().isBefore(end))
                .filter(each -> !each.to().isBefore(each.from().plusDays(SHORTEST_HOLIDAY_DAYS)))
                .toList();
        int length = draws.between(1, LONGEST_EXTRA_HOLIDAY);
        Holiday holiday = draws.oneOf(longOnes);
        if (draws.chance(0.5)) {
            return new DaysOff(
                    holiday.from().minusDays(length), holiday.from().minusDays(1), Reason.HOLIDAY_NOT_GRANTED);
        }
        LocalDate first = days.plus(holiday.to(), 1);
        return new DaysOff(first, days.plus(first, length - 1), Reason.HOLIDAY_NOT_GRANTED);
    }

    private static List<Weeks> clusters(Draws draws, Rates.Truancy truancy, Trajectory trajectory, LocalDate start) {
        if (trajectory != Trajectory.TRUANT) {
            return List.of();
        }
        List<Weeks> clusters = new ArrayList<>();
        int count = 1 + draws.poisson(truancy.clustersPerYear());
        for (int i = 0; i < count; i++) {
            LocalDate from = start.plusDays(draws.between(30, LAST_DAY + 30))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            clusters.add(new Weeks(from, from.plusDays(7L * (1 + draws.poisson(truancy.extraWeeks())) - 1)));
        }
        return clusters;
    }

    @Nullable
    Reason offOn(LocalDate date) {
        for (DaysOff off : daysOff) {
            if (!date.isBefore(off.from()) && !date.isAfter(off.to())) {
                return off.reason();
            }
        }
        return null;
    }

    boolean skippingOn(LocalDate date) {
        for (Weeks weeks : skipping) {
            if (!date.isBefore(weeks.from()) && !date.isAfter(weeks.to())) {
                return true;
            }
        }
        return false;
    }
}
