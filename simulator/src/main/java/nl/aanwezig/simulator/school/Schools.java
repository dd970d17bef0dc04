package nl.aanwezig.simulator.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.aanwezig.simulator.parameters.Assumptions;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.parameters.Region;
import nl.aanwezig.simulator.parameters.Sector;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;

/** Makes the schools of a simulation: the secondary ones first. */
public final class Schools {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int SECONDARY_LESSONS = 7;
    private static final int SECONDARY_MINUTES = 350;
    private static final int PRIMARY_MINUTES = 330;
    private static final int STUDY_DAYS_A_YEAR = 4;

    private final SimulationSettings settings;
    private final Assumptions assumptions;
    private final SchoolHolidays schoolHolidays = new SchoolHolidays();

    public Schools(SimulationSettings settings, Assumptions assumptions) {
        this.settings = settings;
        this.assumptions = assumptions;
    }

    public List<SimulatedSchool> all() {
        return IntStream.range(0, settings.schools()).mapToObj(this::school).toList();
    }

    private SimulatedSchool school(int index) {
        boolean secondary = index < settings.secondarySchools();
        Sector sector = secondary ? Sector.VO : Sector.PO;
        Region region = Draws.of(settings.seed(), Purpose.SCHOOL, index).oneOf(List.of(Region.values()));
        Detail detail = secondary ? settings.detail() : Detail.DAY_PART;
        List<Holiday> holidays = holidays(index, region);
        LocalDate first = LocalDate.of(settings.firstYear(), Month.AUGUST, 1);
        LocalDate last = LocalDate.of(settings.lastYear() + 1, Month.JULY, 31);
        SchoolDays days = new SchoolDays(first, last, holidays);
        String number = String.format(Locale.ROOT, "%04d", index);
        return new SimulatedSchool(
                index,
                "sim-" + sector.name().toLowerCase(Locale.ROOT) + "-" + number,
                "Simulated school " + number,
                sector,
                region,
                AMSTERDAM,
                secondary ? settings.secondaryPolicy() : settings.primaryPolicy(),
                detail,
                secondary ? SECONDARY_MINUTES : PRIMARY_MINUTES,
                detail == Detail.LESSON ? SECONDARY_LESSONS : 2,
                secondary ? settings.pupilsPerSecondary() : settings.pupilsPerPrimary(),
                holidays,
                days,
                silences(index, assumptions.of(sector).recording()));
    }

    private List<Holiday> holidays(int school, Region region) {
        List<Holiday> holidays = new ArrayList<>();
        // The summer before the first school year belongs to the year before it.
        for (int year = settings.firstYear() - 1; year <= settings.lastYear(); year++) {
            schoolHolidays.of(year, region).forEach(holidays::add);
            if (year >= settings.firstYear()) {
                studyDays(school, year).forEach(holidays::add);
            }
        }
        for (int year = settings.firstYear(); year <= settings.lastYear() + 1; year++) {
            PublicHolidays.of(year).forEach(holidays::add);
        }
        holidays.removeIf(holiday -> holiday.to().isBefore(LocalDate.of(settings.firstYear(), Month.AUGUST, 1)));
        return holidays;
    }

    private Stream<Holiday> studyDays(int school, int year) {
        Draws draws = Draws.of(settings.seed(), Purpose.STUDY_DAYS, school, year);
        LocalDate september = LocalDate.of(year, Month.SEPTEMBER, 8);
        return IntStream.range(0, STUDY_DAYS_A_YEAR)
                .mapToObj(nth -> september.plusDays(nth * 70L + draws.between(0, 59)))
                .map(day -> day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? day.plusDays(2) : day)
                .map(day -> new Holiday(day, day, Holiday.Kind.STUDY_DAY));
    }

    private List<Silence> silences(int school, Rates.Recording recording) {
        List<Silence> silences = new ArrayList<>();
        for (int year = settings.firstYear(); year <= settings.lastYear(); year++) {
            Draws draws = Draws.of(settings.seed(), Purpose.SILENCE, school, year);
            if (draws.chance(recording.silentShare())) {
                LocalDate from = LocalDate.of(year, Month.SEPTEMBER, 15)
                        .plusDays(draws.between(0, 240))
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                int weeks = draws.between(recording.silentMinWeeks(), recording.silentMaxWeeks());
                silences.add(new Silence(from, from.plusDays(weeks * 7L - 1)));
            }
        }
        return silences;
    }
}
