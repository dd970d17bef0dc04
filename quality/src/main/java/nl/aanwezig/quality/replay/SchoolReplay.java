package nl.aanwezig.quality.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** A school's simulated year, pupil by pupil. */
public final class SchoolReplay {

    private final Simulation simulation;
    private final Assessor assessor;
    private final Map<String, School> schools;

    public SchoolReplay(Simulation simulation, Assessor assessor) {
        this.simulation = simulation;
        this.assessor = assessor;
        this.schools = simulation.schools().stream()
                .map(KnownFacts::school)
                .collect(Collectors.toMap(School::schoolId, school -> school));
    }

    /**
     * @param endOfFirstTerm number of the last school day before Christmas
     * @param dates the date of each school day
     */
    public record Result(SimulatedSchool school, List<LocalDate> dates, int endOfFirstTerm, List<History> pupils) {}

    public Result replay(SimulatedSchool school) {
        List<LocalDate> dates = school.schoolDays().between(simulation.firstDay(), simulation.lastDay());
        SchoolYearDays days = new SchoolYearDays(dates);
        KnownRegisters registers = KnownRegisters.of(simulation, school, days);
        PupilReplay replay = new PupilReplay(simulation, assessor, schools, school, days, registers);
        List<SimulatedPupil> pupils = simulation.pupils(school).toList();
        return new Result(
                school,
                dates,
                days.endOfFirstTerm(),
                pupils.stream().map(replay::replay).toList());
    }
}
