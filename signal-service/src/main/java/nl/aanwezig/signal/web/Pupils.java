package nl.aanwezig.signal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.mongo.AssessmentViews;
import nl.aanwezig.signal.mongo.SchoolViews;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a pupil, for a caller who may ask. */
@Component
class Pupils {

    private static final int DAYS_AHEAD = 366;

    private final AssessmentViews assessments;
    private final SchoolViews schools;
    private final Clock clock;

    Pupils(AssessmentViews assessments, SchoolViews schools, Clock clock) {
        this.assessments = assessments;
        this.schools = schools;
        this.clock = clock;
    }

    /**
     * @param schools those of the pupil that are known, by id
     * @param today the latest local date among them
     */
    record Known(Ledger ledger, Map<String, School> schools, LocalDate today) {

        /**
         * The day to judge: the one that is asked for, else today.
         *
         * @throws ProblemException 400 {@code as_of_out_of_range}: before the pupil came, or more than a year ahead
         */
        LocalDate asOf(@Nullable LocalDate asked) {
            if (asked == null) {
                return today;
            }
            LocalDate first = ledger.enrolments().enrolments().stream()
                    .map(Enrolment::enrolledFrom)
                    .min(LocalDate::compareTo)
                    .orElse(today);
            if (asked.isBefore(first) || asked.isAfter(today.plusDays(DAYS_AHEAD))) {
                throw ProblemException.badRequest(
                        "as_of_out_of_range",
                        "asOf must be from the pupil's first enrolment to " + DAYS_AHEAD + " days after today");
            }
            return asked;
        }
    }

    /** @throws ProblemException 404 {@code unknown_pupil} or {@code unknown_school}; 403 {@code school_not_allowed} */
    Known find(String pupilId) {
        Ledger ledger = ledgerOf(pupilId);
        Map<String, School> known = schools.find(ledger.schoolIds());
        LocalDate today = known.values().stream()
                .map(school -> school.today(clock))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> ProblemException.notFound("unknown_school", "the pupil's school is not known"));
        return new Known(ledger, known, today);
    }

    /** @throws ProblemException 404 {@code unknown_pupil}; 403 {@code school_not_allowed} */
    Ledger ledgerOf(String pupilId) {
        Ledger ledger = assessments
                .ledgerOf(pupilId)
                .orElseThrow(() -> ProblemException.notFound("unknown_pupil", "this pupil is not known"));
        CallerSchools.current().requireAny(ledger.schoolIds());
        return ledger;
    }
}
