package nl.aanwezig.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.aanwezig.simulator.absence.AbsenceModel;
import nl.aanwezig.simulator.absence.RegisterBook;
import nl.aanwezig.simulator.event.SimulatedEvent;
import nl.aanwezig.simulator.event.SimulatedRegister;
import nl.aanwezig.simulator.parameters.Assumptions;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.pupil.EnrolmentHistory;
import nl.aanwezig.simulator.pupil.Pupils;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.pupil.Stay;
import nl.aanwezig.simulator.pupil.Truth;
import nl.aanwezig.simulator.school.Schools;
import nl.aanwezig.simulator.school.SimulatedSchool;

/**
 * School years of pupils who do not exist. Nothing is kept: schools, pupils and events are made again from the seed each
 * time they are asked for, and come out the same. Safe for use by several threads.
 */
public final class Simulation {

    private final SimulationSettings settings;
    private final Assumptions assumptions;
    private final List<SimulatedSchool> schools;
    private final Pupils pupils;
    private final EnrolmentHistory enrolments;
    private final RegisterBook registers;
    private final AbsenceModel absence;

    private Simulation(SimulationSettings settings, Assumptions assumptions) {
        this.settings = settings;
        this.assumptions = assumptions;
        this.schools = new Schools(settings, assumptions).all();
        this.pupils = new Pupils(settings, assumptions, schools);
        this.enrolments = new EnrolmentHistory(schools);
        this.registers = new RegisterBook(settings.seed());
        this.absence = new AbsenceModel(settings, assumptions, schools, pupils, registers);
    }

    /** A simulation with the assumptions that ship with it. */
    public static Simulation of(SimulationSettings settings) {
        return new Simulation(settings, Assumptions.shipped());
    }

    public SimulationSettings settings() {
        return settings;
    }

    /** First day of the first school year. */
    public LocalDate firstDay() {
        return LocalDate.of(settings.firstYear(), Month.AUGUST, 1);
    }

    /** Last day of the last school year. */
    public LocalDate lastDay() {
        return LocalDate.of(settings.lastYear() + 1, Month.JULY, 31);
    }

    public List<SimulatedSchool> schools() {
        return schools;
    }

    /** The pupils whom the simulation first meets at this school. */
    public Stream<SimulatedPupil> pupils(SimulatedSchool school) {
        return pupils.of(school);
    }

    public Stream<SimulatedPupil> pupils() {
        return schools.stream().flatMap(this::pupils);
    }

    /** What truly happens to the pupil in the school year of that stay. For comparison only: no rule may see it. */
    public Truth truth(SimulatedPupil pupil, Stay stay) {
        return pupils.truth(pupil, stay, AbsenceModel.yearOf(stay.from()));
    }

    /** Enrolments and registrations of a pupil, in the order in which the world hears of them; no registers. */
    public List<SimulatedEvent> events(SimulatedPupil pupil) {
        List<SimulatedEvent> events = new ArrayList<>(enrolments.of(pupil));
        for (LocalDate monday = firstMonday(); !monday.isAfter(lastDay()); monday = monday.plusDays(7)) {
            absence.addWeek(events, pupil, monday);
        }
        events.sort(SimulatedEvent.IN_ORDER);
        return events;
    }

    /** The registers that a school takes on a day. */
    public List<SimulatedRegister> registers(SimulatedSchool school, LocalDate day) {
        return registers.registers(school, assumptions.of(school.sector()).recording(), day);
    }

    /** All events of all schools in time order, made while they are read; it holds one week of them. */
    public Stream<SimulatedEvent> eventsInOrder() {
        return eventsInOrder(schools);
    }

    /** The same of some schools: those about pupils whom the simulation first meets there. */
    public Stream<SimulatedEvent> eventsInOrder(List<SimulatedSchool> some) {
        EventsInOrder events = new EventsInOrder(firstMonday(), lastDay(), week -> eventsOf(week, some));
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private List<SimulatedEvent> eventsOf(LocalDate monday, List<SimulatedSchool> some) {
        List<SimulatedEvent> events = new ArrayList<>();
        LocalDate end = monday.plusDays(7);
        for (SimulatedSchool school : some) {
            pupils.of(school).forEach(pupil -> {
                absence.addWeek(events, pupil, monday);
                events.addAll(enrolments.between(pupil, monday, end));
            });
            if (settings.registers()) {
                for (LocalDate day = monday; day.isBefore(end); day = day.plusDays(1)) {
                    events.addAll(registers(school, day));
                }
            }
        }
        return events;
    }

    private LocalDate firstMonday() {
        return firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
