package nl.aanwezig.simulator.absence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.event.SimulatedRegistration.DayPart;
import nl.aanwezig.simulator.event.SimulatedRegistration.Kind;
import nl.aanwezig.simulator.event.SimulatedRegistration.Reason;
import nl.aanwezig.simulator.event.SimulatedRegistration.Status;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** Turns what a pupil misses into what the school registers: some of it late, some of it corrected. */
final class Registrar {

    private static final List<Reason> EXPLANATIONS =
            List.of(Reason.MEDICAL_APPOINTMENT, Reason.OTHER_AUTHORISED, Reason.ILL);
    private static final int LONGEST_DELAY_DAYS = 28;
    private static final int LATEST_CORRECTION_DAYS = 9;
    private static final int SECONDS_OF_AN_HOUR = 3600;

    private static final int RADIX = 36;
    // Four characters of the school, then one number of pupil, day and lesson.
    private static final int FIRST_PREFIX = 10 * RADIX * RADIX * RADIX;
    private static final long DAYS = 3_000;
    private static final int SLOTS = 10;

    private final RegisterBook book;
    private final LocalDate firstDay;

    Registrar(RegisterBook book, LocalDate firstDay) {
        this.book = book;
        this.firstDay = firstDay;
    }

    /** Adds every revision of what the school registers; nothing where it does not. */
    void register(
            List<? super SimulatedRegistration> out,
            SimulatedPupil pupil,
            SimulatedSchool school,
            String group,
            Rates rates,
            LocalDate date,
            Missed missed,
            Draws draws) {
        boolean told = missed.lesson() == Missed.WHOLE_DAY && missed.reason() == Reason.ILL;
        int register = school.detail() == Detail.LESSON ? missed.lesson() : Missed.WHOLE_DAY;
        if (!school.registersOn(date) || !told && !book.taken(school, rates.recording(), group, date, register)) {
            return;
        }
        Instant at = RegisterBook.takenAt(school, date, missed.lesson()).plusSeconds(draws.between(0, 1200));
        if (draws.chance(rates.recording().lateShare())) {
            int days = Math.min(
                    LONGEST_DELAY_DAYS, draws.geometric(rates.recording().lateMeanDays()));
            at = at.plus(Duration.ofDays(days));
        }
        SimulatedRegistration first = first(pupil, school, date, missed, at);
        out.add(first);
        correct(out, first, missed, rates, draws);
    }

    private static void correct(
            List<? super SimulatedRegistration> out,
            SimulatedRegistration first,
            Missed missed,
            Rates rates,
            Draws draws) {
        if (missed.reason() != Reason.UNEXPLAINED || missed.isLate() || missed.lesson() == Missed.WHOLE_DAY) {
            return;
        }
        double fate = draws.fraction();
        Instant at = first.recordedAt()
                .plus(Duration.ofDays(draws.between(0, LATEST_CORRECTION_DAYS)))
                .plusSeconds(SECONDS_OF_AN_HOUR + (long) draws.between(0, 3 * SECONDS_OF_AN_HOUR));
        double withdrawn = rates.lessons().withdrawnShare();
        double explained = missed.skipped()
                ? rates.truancy().laterExplainedShare()
                : rates.lessons().laterExplainedShare();
        if (fate < withdrawn) {
            out.add(first.revised(first.reason(), Status.WITHDRAWN, at));
        } else if (fate < withdrawn + explained) {
            out.add(first.revised(draws.oneOf(EXPLANATIONS), Status.RECORDED, at));
        }
    }

    private SimulatedRegistration first(
            SimulatedPupil pupil, SimulatedSchool school, LocalDate date, Missed missed, Instant at) {
        boolean byLesson = missed.lesson() != Missed.WHOLE_DAY && school.detail() == Detail.LESSON;
        int whole = missed.lesson() == Missed.WHOLE_DAY ? school.minutesPerDay() : school.minutesPerLesson();
        return new SimulatedRegistration(
                school.schoolId(),
                id(pupil, school, date, missed.lesson()),
                1,
                pupil.pupilId(),
                date,
                byLesson ? String.valueOf(missed.lesson()) : null,
                byLesson ? null : dayPart(missed.lesson()),
                byLesson ? RegisterBook.startOf(school, missed.lesson()) : null,
                missed.isLate() ? missed.late() : whole,
                missed.isLate() ? Kind.LATE : Kind.ABSENT,
                missed.reason(),
                Status.RECORDED,
                at);
    }

    private static DayPart dayPart(int part) {
        return switch (part) {
            case Missed.WHOLE_DAY -> DayPart.DAY;
            case 1 -> DayPart.MORNING;
            default -> DayPart.AFTERNOON;
        };
    }

    private String id(SimulatedPupil pupil, SimulatedSchool school, LocalDate date, int lesson) {
        long day = date.toEpochDay() - firstDay.toEpochDay();
        long number = (pupil.number() * DAYS + day) * SLOTS + lesson;
        return Integer.toString(FIRST_PREFIX + school.index(), RADIX) + "-" + Long.toString(number, RADIX);
    }
}
