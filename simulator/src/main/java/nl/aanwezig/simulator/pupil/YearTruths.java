package nl.aanwezig.simulator.pupil;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import nl.aanwezig.simulator.parameters.Assumptions;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;
import nl.aanwezig.simulator.school.SchoolDays;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** Decides what happens to a pupil in a school year; each year anew. */
final class YearTruths {

    private static final int DAYS_A_WEEK = 7;
    private static final int LAST_BEGINNING_DAY = 230;

    private final long seed;
    private final Assumptions assumptions;
    private final List<SimulatedSchool> schools;

    YearTruths(long seed, Assumptions assumptions, List<SimulatedSchool> schools) {
        this.seed = seed;
        this.assumptions = assumptions;
        this.schools = schools;
    }

    Truth of(SimulatedPupil pupil, Stay stay, int year) {
        SimulatedSchool school = schools.get(stay.school());
        Rates rates = assumptions.of(school.sector());
        Rates.Slide slide = rates.slide();
        Draws draws = Draws.of(seed, Purpose.TRUTH, pupil.number(), year);
        double fate = draws.fraction();
        fate -= slide.share();
        if (fate < 0) {
            return draws.chance(slide.recoverShare()) ? recovering(draws, slide, year) : sliding(draws, slide, year);
        }
        fate -= slide.suddenShare();
        if (fate < 0) {
            return home(Trajectory.SUDDEN, draws, slide, begin(draws, year), year);
        }
        fate -= slide.awaitingPlaceShare();
        if (fate < 0) {
            return home(Trajectory.AWAITING_PLACE, draws, slide, begin(draws, year), year);
        }
        fate -= rates.sickness().longIllnessShare();
        if (fate < 0) {
            return longIll(draws, rates.sickness(), school.schoolDays(), begin(draws, year));
        }
        fate -= rates.truancy().share();
        return Truth.ordinary(fate < 0 ? Trajectory.TRUANT : Trajectory.STEADY);
    }

    private static Truth sliding(Draws draws, Rates.Slide slide, int year) {
        LocalDate signs = begin(draws, year);
        LocalDate home = signs.plusDays(weeks(draws, slide) * (long) DAYS_A_WEEK);
        Truth after = home(Trajectory.SLIDING, draws, slide, home, year);
        return new Truth(Trajectory.SLIDING, signs, home.minusDays(1), home, after.homeUntil(), after.reportedIll());
    }

    private static Truth recovering(Draws draws, Rates.Slide slide, int year) {
        LocalDate signs = begin(draws, year);
        LocalDate until = signs.plusDays(weeks(draws, slide) * (long) DAYS_A_WEEK);
        return new Truth(Trajectory.RECOVERING, signs, until, null, null, false);
    }

    private static Truth home(Trajectory trajectory, Draws draws, Rates.Slide slide, LocalDate from, int year) {
        LocalDate end = LocalDate.of(year + 1, Month.JULY, 31);
        LocalDate back = from.plusDays(draws.between(6, 16) * (long) DAYS_A_WEEK);
        LocalDate until = draws.chance(slide.returnShare()) && back.isBefore(end) ? back : end;
        boolean ill = draws.chance(slide.reportedIllShare()) && trajectory != Trajectory.AWAITING_PLACE;
        return new Truth(trajectory, null, null, from, until, ill);
    }

    private static Truth longIll(Draws draws, Rates.Sickness sickness, SchoolDays days, LocalDate from) {
        int length = draws.between(sickness.longIllnessMinDays(), sickness.longIllnessMaxDays());
        return new Truth(Trajectory.LONG_ILL, null, null, from, days.plus(from, length), true);
    }

    private static int weeks(Draws draws, Rates.Slide slide) {
        return draws.between(slide.minWeeks(), slide.maxWeeks());
    }

    private static LocalDate begin(Draws draws, int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1).plusDays(draws.between(0, LAST_BEGINNING_DAY));
    }
}
