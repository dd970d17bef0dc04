package nl.aanwezig.simulator.absence;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.parameters.Assumptions;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.parameters.Sector;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.pupil.Pupils;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.pupil.Stay;
import nl.aanwezig.simulator.pupil.Truth;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;
import nl.aanwezig.simulator.school.SimulatedSchool;

/**
 * What is registered about a pupil in a week: a function of the seed, the pupil and the week alone, so that nothing has to
 * be kept between weeks.
 */
public final class AbsenceModel {

    private static final int SCHOOL_DAYS_A_WEEK = 5;

    private final SimulationSettings settings;
    private final Assumptions assumptions;
    private final List<SimulatedSchool> schools;
    private final Pupils pupils;
    private final Sickness sickness;
    private final Registrar registrar;
    private final Map<Sector, List<Season>> seasons = new EnumMap<>(Sector.class);

    public AbsenceModel(
            SimulationSettings settings,
            Assumptions assumptions,
            List<SimulatedSchool> schools,
            Pupils pupils,
            RegisterBook book) {
        this.settings = settings;
        this.assumptions = assumptions;
        this.schools = schools;
        this.pupils = pupils;
        this.sickness = new Sickness(settings.seed());
        this.registrar = new Registrar(book, LocalDate.of(settings.firstYear(), Month.AUGUST, 1));
        for (Sector sector : Sector.values()) {
            List<Season> ofSector = new ArrayList<>();
            for (int year = settings.firstYear(); year <= settings.lastYear(); year++) {
                ofSector.add(new Season(settings.seed(), assumptions.of(sector).sickness(), year));
            }
            seasons.put(sector, List.copyOf(ofSector));
        }
    }

    /** What a pupil, at one school in one school year, is made of. */
    private record Chapter(
            Stay stay,
            SimulatedSchool school,
            Rates rates,
            Truth truth,
            YearPlan plan,
            Season season,
            LocalDate start) {}

    /** Adds all revisions of the registrations about absence in the week of that Monday. */
    public void addWeek(List<? super SimulatedRegistration> out, SimulatedPupil pupil, LocalDate monday) {
        Draws draws = Draws.of(settings.seed(), Purpose.WEEK, pupil.number(), monday.toEpochDay());
        Chapter chapter = null;
        boolean[] ill = new boolean[SCHOOL_DAYS_A_WEEK];
        for (int day = 0; day < SCHOOL_DAYS_A_WEEK; day++) {
            LocalDate date = monday.plusDays(day);
            Stay stay = pupil.stayOn(date);
            if (stay == null || !schools.get(stay.school()).schoolDays().contains(date)) {
                continue;
            }
            if (chapter == null || !chapter.stay().equals(stay)) {
                chapter = chapter(pupil, stay);
                ill = ill(chapter, pupil, monday);
            }
            DayModel.Day facts = new DayModel.Day(
                    date, pupil, chapter.school(), chapter.rates(), chapter.truth(), chapter.plan(), ill[day]);
            for (Missed missed : DayModel.missed(facts, draws)) {
                registrar.register(out, pupil, chapter.school(), stay.group(), chapter.rates(), date, missed, draws);
            }
        }
    }

    private boolean[] ill(Chapter chapter, SimulatedPupil pupil, LocalDate monday) {
        return sickness.week(
                pupil,
                chapter.truth(),
                chapter.rates(),
                chapter.season(),
                chapter.school().schoolDays(),
                chapter.start(),
                monday);
    }

    private Chapter chapter(SimulatedPupil pupil, Stay stay) {
        SimulatedSchool school = schools.get(stay.school());
        Rates rates = assumptions.of(school.sector());
        int year = yearOf(stay.from());
        LocalDate start = LocalDate.of(year, Month.AUGUST, 1);
        Truth truth = pupils.truth(pupil, stay, year);
        YearPlan plan = YearPlan.of(
                Draws.of(settings.seed(), Purpose.YEAR, pupil.number(), year),
                rates,
                truth.trajectory(),
                start,
                school.schoolDays(),
                school.holidays());
        return new Chapter(stay, school, rates, truth, plan, season(school.sector(), year), start);
    }

    private Season season(Sector sector, int year) {
        List<Season> ofSector = seasons.get(sector);
        if (ofSector == null) {
            throw new IllegalStateException("no season for " + sector);
        }
        return ofSector.get(year - settings.firstYear());
    }

    /** The first calendar year of the school year of a date. */
    public static int yearOf(LocalDate date) {
        return date.getMonthValue() >= Month.AUGUST.getValue() ? date.getYear() : date.getYear() - 1;
    }
}
