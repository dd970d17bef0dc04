package nl.aanwezig.simulator.pupil;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.simulator.parameters.Assumptions;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.parameters.Sector;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;
import nl.aanwezig.simulator.school.SimulatedSchool;
import org.jspecify.annotations.Nullable;

/** Where pupils are, year by year: up a class, from primary to secondary, to another school, or gone. */
final class SchoolCareers {

    private static final int LAST_MOVING_DAY = 260;
    private static final int MOST_DAYS_BETWEEN_SCHOOLS = 10;

    private final SimulationSettings settings;
    private final Assumptions assumptions;
    private final List<SimulatedSchool> primary;
    private final List<SimulatedSchool> secondary;

    SchoolCareers(SimulationSettings settings, Assumptions assumptions, List<SimulatedSchool> schools) {
        this.settings = settings;
        this.assumptions = assumptions;
        this.primary =
                schools.stream().filter(each -> each.sector() == Sector.PO).toList();
        this.secondary =
                schools.stream().filter(each -> each.sector() == Sector.VO).toList();
    }

    List<Stay> of(int number, SimulatedSchool first, int firstYear, int firstClass) {
        List<Stay> stays = new ArrayList<>();
        SimulatedSchool school = first;
        int schoolClass = firstClass;
        for (int year = firstYear; year <= settings.lastYear(); year++) {
            Draws draws = Draws.of(settings.seed(), Purpose.MOVEMENT, number, year);
            SimulatedSchool next = year(stays, draws, school, year, schoolClass, number);
            if (next == null) {
                return stays;
            }
            schoolClass++;
            school = next;
            if (schoolClass > school.sector().classes()) {
                endLast(stays);
                if (school.sector() == Sector.VO || secondary.isEmpty()) {
                    return stays;
                }
                school = draws.oneOf(secondary);
                schoolClass = 1;
            }
        }
        return stays;
    }

    /** Adds the stays of a year; answers the school at its end, or null when the pupil has left. */
    private @Nullable SimulatedSchool year(
            List<Stay> stays, Draws draws, SimulatedSchool school, int year, int schoolClass, int number) {
        Rates.Movement movement = assumptions.of(school.sector()).movement();
        LocalDate from = LocalDate.of(year, Month.AUGUST, 1);
        LocalDate to = LocalDate.of(year + 1, Month.JULY, 31);
        double fate = draws.fraction();
        LocalDate last = LocalDate.of(year, Month.SEPTEMBER, 10).plusDays(draws.between(0, LAST_MOVING_DAY));
        if (fate >= movement.moverShare() + movement.leaverShare()) {
            stays.add(stay(school, from, to, schoolClass, number, false, to));
            return school;
        }
        SimulatedSchool other = fate < movement.moverShare() ? other(draws, school) : null;
        if (other == null) {
            int noticed = draws.chance(movement.unnoticedShare()) ? draws.between(1, movement.noticeMaxDays()) : 0;
            stays.add(stay(school, from, last, schoolClass, number, true, last.plusDays(noticed)));
            return null;
        }
        stays.add(stay(school, from, last, schoolClass, number, true, last));
        LocalDate begin = last.plusDays(draws.between(1, MOST_DAYS_BETWEEN_SCHOOLS));
        stays.add(stay(other, begin, to, schoolClass, number, false, to));
        return other;
    }

    private static void endLast(List<Stay> stays) {
        Stay stay = stays.removeLast();
        stays.add(new Stay(
                stay.school(), stay.from(), stay.to(), stay.schoolClass(), stay.group(), true, stay.knownOn()));
    }

    private @Nullable SimulatedSchool other(Draws draws, SimulatedSchool school) {
        List<SimulatedSchool> all = school.sector() == Sector.PO ? primary : secondary;
        if (all.size() < 2) {
            return null;
        }
        SimulatedSchool other = draws.oneOf(all);
        return other.index() == school.index() ? null : other;
    }

    private static Stay stay(
            SimulatedSchool school,
            LocalDate from,
            LocalDate to,
            int schoolClass,
            int number,
            boolean ends,
            LocalDate knownOn) {
        return new Stay(school.index(), from, to, schoolClass, school.group(schoolClass, number), ends, knownOn);
    }
}
