package nl.aanwezig.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.aanwezig.simulator.event.SimulatedEvent;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.event.SimulatedRegistration.Kind;
import nl.aanwezig.simulator.event.SimulatedRegistration.Reason;
import nl.aanwezig.simulator.event.SimulatedRegistration.Status;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.pupil.Trajectory;
import nl.aanwezig.simulator.pupil.Truth;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** Counts a simulated year the plain way: every registration in its last revision, no rule of the services. */
final class YearFigures {

    private static final List<Reason> UNAUTHORISED = List.of(
            Reason.UNEXPLAINED, Reason.TRUANCY, Reason.OVERSLEPT, Reason.HOLIDAY_NOT_GRANTED, Reason.AWAITING_PLACE);

    private double pupils;
    private double pupilDays;
    private double sickDays;
    private int everSick;
    private int extensivelySick;
    private int authorised64Hours;
    private int sixteenHours;
    private int longAbsent;
    private double registrations;
    private int most;
    private LocalDate lastDate = LocalDate.MIN;
    private final Map<DayOfWeek, Double> sickByWeekday = new EnumMap<>(DayOfWeek.class);
    private final Map<Month, Double> sickByMonth = new EnumMap<>(Month.class);
    private final NavigableMap<Integer, Integer> absentBeforeHome = new TreeMap<>();

    static YearFigures of(SimulationSettings settings) {
        YearFigures figures = new YearFigures();
        Simulation simulation = Simulation.of(settings);
        for (SimulatedSchool school : simulation.schools()) {
            int days = school.schoolDays()
                    .between(simulation.firstDay(), simulation.lastDay())
                    .size();
            simulation.pupils(school).forEach(pupil -> figures.count(simulation, school, pupil, days));
        }
        return figures;
    }

    private void count(Simulation simulation, SimulatedSchool school, SimulatedPupil pupil, int days) {
        Map<String, SimulatedRegistration> latest = new HashMap<>();
        for (SimulatedEvent event : simulation.events(pupil)) {
            if (event instanceof SimulatedRegistration registration) {
                latest.put(registration.schoolId() + registration.id(), registration);
            }
        }
        TreeSet<LocalDate> sick = new TreeSet<>();
        TreeSet<LocalDate> absent = new TreeSet<>();
        TreeMap<LocalDate, Double> unauthorised = new TreeMap<>();
        double authorisedHours = 0;
        for (SimulatedRegistration each : latest.values()) {
            if (each.kind() == Kind.LATE || each.status() == Status.WITHDRAWN) {
                continue;
            }
            absent.add(each.date());
            lastDate = each.date().isAfter(lastDate) ? each.date() : lastDate;
            if (UNAUTHORISED.contains(each.reason())) {
                unauthorised.merge(each.date(), each.lesson() == null ? each.minutes() / 60.0 : 1, Double::sum);
            } else {
                authorisedHours += (double) each.minutes() / school.minutesPerLesson();
                if (each.reason() == Reason.ILL) {
                    sick.add(each.date());
                }
            }
        }
        pupils++;
        pupilDays += days;
        sickDays += sick.size();
        everSick += sick.isEmpty() ? 0 : 1;
        extensivelySick += sick.size() > 9 || spells(school, sick) >= 4 ? 1 : 0;
        authorised64Hours += authorisedHours >= 64 ? 1 : 0;
        sixteenHours += crossesSixteenHours(unauthorised) ? 1 : 0;
        longAbsent += longestRun(school, new TreeSet<>(unauthorised.keySet())) > 28 ? 1 : 0;
        registrations += latest.size();
        most = Math.max(most, latest.size());
        sick.forEach(date -> sickByWeekday.merge(date.getDayOfWeek(), 1.0, Double::sum));
        sick.forEach(date -> sickByMonth.merge(date.getMonth(), 1.0, Double::sum));
        countBeforeHome(simulation, school, pupil, absent);
    }

    private void countBeforeHome(
            Simulation simulation, SimulatedSchool school, SimulatedPupil pupil, TreeSet<LocalDate> absent) {
        Truth truth = simulation.truth(pupil, pupil.stays().getFirst());
        if (truth.trajectory() == Trajectory.SLIDING && truth.homeFrom() != null) {
            for (LocalDate date : absent.headSet(truth.homeFrom())) {
                absentBeforeHome.merge(school.schoolDays().from(date, truth.homeFrom()), 1, Integer::sum);
            }
        }
    }

    private static int spells(SimulatedSchool school, TreeSet<LocalDate> sick) {
        int spells = 0;
        for (LocalDate date : sick) {
            LocalDate before = sick.lower(date);
            spells += before == null || school.schoolDays().from(before, date) > 1 ? 1 : 0;
        }
        return spells;
    }

    private static boolean crossesSixteenHours(TreeMap<LocalDate, Double> hours) {
        return hours.keySet().stream()
                .anyMatch(day -> hours.subMap(day.minusDays(27), true, day, true).values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()
                        >= 16);
    }

    /** Calendar days from the first to the last of the longest run of school days. */
    private static long longestRun(SimulatedSchool school, TreeSet<LocalDate> days) {
        long longest = 0;
        LocalDate begin = null;
        for (LocalDate date : days) {
            LocalDate before = days.lower(date);
            if (before == null || school.schoolDays().from(before, date) > 1) {
                begin = date;
            }
            longest = Math.max(longest, date.toEpochDay() - begin.toEpochDay() + 1);
        }
        return longest;
    }

    double sickShare() {
        return sickDays / pupilDays;
    }

    double everSickShare() {
        return everSick / pupils;
    }

    double extensivelySickShare() {
        return extensivelySick / pupils;
    }

    double authorised64HoursShare() {
        return authorised64Hours / pupils;
    }

    double sixteenHoursShare() {
        return sixteenHours / pupils;
    }

    double longAbsentShare() {
        return longAbsent / pupils;
    }

    double sickOn(DayOfWeek day) {
        return sickByWeekday.get(day);
    }

    double sickIn(Month month) {
        return sickByMonth.get(month);
    }

    /** Days with absence that lie so many school days before the day from which pupils who slid stay at home. */
    int absentDaysBeforeHome(int from, int to) {
        return absentBeforeHome.subMap(from, true, to, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    double registrationsAPupil() {
        return registrations / pupils;
    }

    int mostRegistrationsOfAPupil() {
        return most;
    }

    LocalDate lastDate() {
        return lastDate;
    }
}
