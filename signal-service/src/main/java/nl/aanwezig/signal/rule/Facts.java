package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import nl.aanwezig.starter.event.DerivedId;
import org.jspecify.annotations.Nullable;

/**
 * What a rule judges: one pupil at one school, up to a date.
 *
 * @param registrations of this school, dated {@code asOf} or before, oldest first
 */
public record Facts(
        String pupilId, Enrolment enrolment, School school, List<Registration> registrations, LocalDate asOf) {

    public Facts {
        registrations = List.copyOf(registrations);
    }

    public SchoolCalendar calendar() {
        return school.calendar();
    }

    /** Registrations from {@code from} to {@code to}, both inclusive. */
    List<Registration> between(LocalDate from, LocalDate to) {
        return registrations.stream()
                .filter(each -> !each.date().isBefore(from) && !each.date().isAfter(to))
                .toList();
    }

    /** A signal of a rule about this pupil at this school. */
    Signal signal(
            RulePolicy policy,
            LocalDate since,
            Signal.State state,
            Measured measured,
            Evidence evidence,
            @Nullable LocalDate dueBy,
            @Nullable String mergedInto) {
        return new Signal(
                idOf(policy.rule(), since),
                policy.rule(),
                school.schoolId(),
                state,
                policy.level(),
                since,
                measured,
                evidence.counted(),
                evidence.excluded(),
                policy.basis(),
                dueBy,
                mergedInto,
                policy.nextStep(),
                policy.pack());
    }

    String idOf(String rule, LocalDate since) {
        return DerivedId.of(pupilId, school.schoolId(), rule, since);
    }
}
