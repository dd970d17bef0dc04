package nl.aanwezig.simulator.pupil;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.aanwezig.simulator.parameters.Assumptions;
import nl.aanwezig.simulator.parameters.Sector;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** Makes pupils one at a time, from nothing but the seed and their number. */
public final class Pupils {

    // Some are a year older than the others of their class.
    private static final double OLDER_SHARE = 0.08;

    private final SimulationSettings settings;
    private final Assumptions assumptions;
    private final SchoolCareers careers;
    private final YearTruths truths;

    public Pupils(SimulationSettings settings, Assumptions assumptions, List<SimulatedSchool> schools) {
        this.settings = settings;
        this.assumptions = assumptions;
        this.careers = new SchoolCareers(settings, assumptions, schools);
        this.truths = new YearTruths(settings.seed(), assumptions, schools);
    }

    /** The pupils whom the simulation first meets at this school. */
    public Stream<SimulatedPupil> of(SimulatedSchool school) {
        int newcomers = takesNewcomers(school.sector()) ? school.pupilsPerClass() * (settings.years() - 1) : 0;
        return IntStream.range(0, school.pupils() + newcomers).mapToObj(index -> pupil(school, index));
    }

    public Truth truth(SimulatedPupil pupil, Stay stay, int year) {
        return truths.of(pupil, stay, year);
    }

    // Secondary schools are filled from the primary ones, where there are any.
    private boolean takesNewcomers(Sector sector) {
        return sector == Sector.PO || settings.primarySchools() == 0;
    }

    private SimulatedPupil pupil(SimulatedSchool school, int index) {
        int number = school.index() * SimulationSettings.MOST_PUPILS_A_SCHOOL + index;
        int late = Math.max(0, index - school.pupils());
        boolean newcomer = index >= school.pupils();
        int firstYear = settings.firstYear() + (newcomer ? 1 + late / school.pupilsPerClass() : 0);
        int firstClass = newcomer ? 1 : 1 + index / school.pupilsPerClass();
        Draws draws = Draws.of(settings.seed(), Purpose.PUPIL, number);
        return new SimulatedPupil(
                number,
                String.format(Locale.ROOT, "sim-%06d", number),
                school.sector(),
                bornOn(draws, school.sector(), firstYear, firstClass),
                Traits.of(Draws.of(settings.seed(), Purpose.TRAITS, number), assumptions.of(school.sector())),
                careers.of(number, school, firstYear, firstClass));
    }

    private static LocalDate bornOn(Draws draws, Sector sector, int year, int schoolClass) {
        int age = sector.firstAge() + schoolClass - 1;
        LocalDate latest = LocalDate.of(year - age, Month.SEPTEMBER, 30);
        LocalDate born = latest.minusDays(draws.between(0, 363));
        return schoolClass > 1 && draws.chance(OLDER_SHARE) ? born.minusYears(1) : born;
    }
}
