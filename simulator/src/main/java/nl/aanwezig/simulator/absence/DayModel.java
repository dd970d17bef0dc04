package nl.aanwezig.simulator.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.simulator.event.SimulatedRegistration.Reason;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.pupil.Trajectory;
import nl.aanwezig.simulator.pupil.Truth;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.school.SimulatedSchool;
import org.jspecify.annotations.Nullable;

/** What one pupil misses on one school day, in the order: at home, days off, ill, single lessons. */
final class DayModel {

    private static final double SCHOOL_DAYS_A_YEAR = 185;
    private static final double SCHOOL_DAYS_A_WEEK = 5;
    private static final int LESSON_BY_LESSON_DAYS = 5;
    private static final double FIRST_LESSON_SHARE = 0.7;
    private static final double LAST_LESSONS_SHARE = 0.6;

    /** All that a day depends on. */
    record Day(
            LocalDate date,
            SimulatedPupil pupil,
            SimulatedSchool school,
            Rates rates,
            Truth truth,
            YearPlan plan,
            boolean ill) {}

    private DayModel() {}

    static List<Missed> missed(Day day, Draws draws) {
        if (day.truth().atHomeOn(day.date())
                && !draws.chance(day.rates().slide().presentShare())) {
            return atHome(day, draws);
        }
        Reason off = day.plan().offOn(day.date());
        if (off != null) {
            return List.of(Missed.day(off));
        }
        return day.ill() ? List.of(Missed.day(Reason.ILL)) : parts(day, draws);
    }

    private static List<Missed> atHome(Day day, Draws draws) {
        Truth truth = day.truth();
        if (truth.reportedIll()) {
            return List.of(Missed.day(Reason.ILL));
        }
        if (truth.trajectory() == Trajectory.AWAITING_PLACE) {
            return List.of(Missed.day(Reason.AWAITING_PLACE));
        }
        Reason reason = draws.chance(day.rates().truancy().namedShare()) ? Reason.TRUANCY : Reason.UNEXPLAINED;
        LocalDate from = truth.homeFrom();
        if (from == null || day.school().schoolDays().from(from, day.date()) >= LESSON_BY_LESSON_DAYS) {
            return List.of(Missed.day(reason));
        }
        List<Missed> lessons = new ArrayList<>();
        for (int lesson = 1; lesson <= day.school().lessonsPerDay(); lesson++) {
            lessons.add(Missed.skipped(lesson, reason));
        }
        return lessons;
    }

    private static List<Missed> parts(Day day, Draws draws) {
        Rates rates = day.rates();
        Missed[] byLesson = new Missed[day.school().lessonsPerDay() + 1];
        if (draws.chance(rates.lessons().appointmentsPerYear() / SCHOOL_DAYS_A_YEAR)) {
            put(byLesson, Missed.lesson(anyLesson(byLesson, draws), Reason.MEDICAL_APPOINTMENT));
        }
        int skipped = Math.min(draws.poisson(skippedOn(day)), byLesson.length - 1);
        boolean atTheEnd = draws.chance(LAST_LESSONS_SHARE);
        for (int i = 0; i < skipped; i++) {
            int lesson = atTheEnd ? byLesson.length - 1 - i : anyLesson(byLesson, draws);
            Reason reason = draws.chance(rates.truancy().namedShare()) ? Reason.TRUANCY : Reason.UNEXPLAINED;
            put(byLesson, Missed.skipped(lesson, reason));
        }
        double unexplained =
                rates.lessons().unexplainedPerYear() * day.pupil().traits().unexplained() / SCHOOL_DAYS_A_YEAR;
        if (draws.chance(unexplained)) {
            put(byLesson, Missed.lesson(anyLesson(byLesson, draws), Reason.UNEXPLAINED));
        }
        double late = day.pupil().traits().latePerYear() / SCHOOL_DAYS_A_YEAR
                + rates.slide().latePerWeek() * slide(day) / SCHOOL_DAYS_A_WEEK;
        if (draws.chance(late)) {
            int lesson = draws.chance(FIRST_LESSON_SHARE) ? 1 : anyLesson(byLesson, draws);
            Reason reason = draws.chance(0.5) ? Reason.OVERSLEPT : Reason.UNEXPLAINED;
            put(byLesson, Missed.late(lesson, reason, draws.between(3, 25)));
        }
        List<Missed> missed = new ArrayList<>();
        for (Missed each : byLesson) {
            if (each != null) {
                missed.add(each);
            }
        }
        return missed;
    }

    /** Lessons skipped on such a day, on average. */
    private static double skippedOn(Day day) {
        Rates.Truancy truancy = day.rates().truancy();
        double skipped = day.rates().slide().lessonsPerWeek() * slide(day) * slide(day) / SCHOOL_DAYS_A_WEEK;
        if (day.plan().skippingOn(day.date())) {
            boolean own =
                    day.date().getDayOfWeek().getValue() == day.pupil().traits().skipWeekday();
            skipped += truancy.lessonsPerWeek()
                    * (own
                            ? truancy.favouriteDayShare()
                            : (1 - truancy.favouriteDayShare()) / (SCHOOL_DAYS_A_WEEK - 1));
        }
        return skipped;
    }

    private static double slide(Day day) {
        return day.truth().slideOn(day.date());
    }

    private static int anyLesson(@Nullable Missed[] byLesson, Draws draws) {
        return draws.between(1, byLesson.length - 1);
    }

    private static void put(@Nullable Missed[] byLesson, Missed missed) {
        if (byLesson[missed.lesson()] == null) {
            byLesson[missed.lesson()] = missed;
        }
    }
}
