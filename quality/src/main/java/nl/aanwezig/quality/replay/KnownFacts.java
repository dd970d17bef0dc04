package nl.aanwezig.quality.replay;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.simulator.event.SimulatedEnrolments;
import nl.aanwezig.simulator.event.SimulatedEvent;
import nl.aanwezig.simulator.event.SimulatedRegister;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.pupil.AgeDates;
import nl.aanwezig.simulator.school.SimulatedSchool;
import org.jspecify.annotations.Nullable;

/** The simulator's events as the facts of signal-service: the same fields, nothing of the truth behind them. */
final class KnownFacts {

    private KnownFacts() {}

    static School school(SimulatedSchool school) {
        return new School(
                school.schoolId(),
                1,
                school.timeZone(),
                school.policy(),
                school.detail() == Detail.LESSON ? School.CountedHour.LESSON : School.CountedHour.CLOCK_60,
                school.minutesPerDay(),
                new SchoolCalendar(school.holidays().stream()
                        .map(each -> new Holiday(
                                each.from(),
                                each.to(),
                                Holiday.Kind.valueOf(each.kind().name())))
                        .toList()));
    }

    static Ledger with(Ledger ledger, SimulatedEvent event) {
        return switch (event) {
            case SimulatedEnrolments it -> ledger.with(enrolments(it));
            case SimulatedRegistration it -> ledger.with(registration(it));
            case SimulatedRegister it -> ledger;
        };
    }

    private static Registration registration(SimulatedRegistration it) {
        return new Registration(
                it.schoolId(),
                it.id(),
                it.revision(),
                (int) it.date().toEpochDay(),
                it.lesson(),
                dayPart(it.dayPart()),
                it.minutes(),
                Registration.Kind.valueOf(it.kind().name()),
                Reason.valueOf(it.reason().name()),
                Registration.Status.valueOf(it.status().name()),
                it.recordedAt().toEpochMilli());
    }

    private static Registration.@Nullable DayPart dayPart(SimulatedRegistration.@Nullable DayPart part) {
        return part == null ? null : Registration.DayPart.valueOf(part.name());
    }

    private static Enrolments enrolments(SimulatedEnrolments it) {
        AgeDates dates = AgeDates.of(it.bornOn());
        AgeRegime regime =
                new AgeRegime(dates.compulsoryFrom(), dates.compulsoryUntil(), dates.adultFrom(), dates.rmcUntil());
        List<Enrolment> all = it.enrolments().stream()
                .map(each -> new Enrolment(
                        each.schoolId(), each.from(), each.to(), each.group(), each.mentorId(), false, regime))
                .toList();
        return new Enrolments(it.revision(), all);
    }

    /** Whether the school counts the pupil among its own on that date. */
    static boolean enrolled(Ledger ledger, String schoolId, LocalDate date) {
        return ledger.enrolments().enrolments().stream()
                .anyMatch(each -> each.schoolId().equals(schoolId) && each.covers(date));
    }
}
