package nl.aanwezig.signal.wire;

import static nl.aanwezig.signal.wire.UnreadableException.required;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import org.jspecify.annotations.Nullable;

/** {@code attendance.enrolments.v1}. */
public record EnrolmentsMessage(
        @Nullable String pupilId,
        @Nullable Integer revision,
        @Nullable List<One> enrolments) implements AboutPupil {

    record Regime(
            @Nullable LocalDate compulsoryFrom,
            @Nullable LocalDate compulsoryUntil,
            @Nullable LocalDate adultFrom,
            @Nullable LocalDate rmcUntil) {

        AgeRegime toAgeRegime() {
            return new AgeRegime(
                    required(compulsoryFrom, "compulsoryFrom"),
                    required(compulsoryUntil, "compulsoryUntil"),
                    required(adultFrom, "adultFrom"),
                    required(rmcUntil, "rmcUntil"));
        }
    }

    record One(
            @Nullable String schoolId,
            @Nullable LocalDate enrolledFrom,
            @Nullable LocalDate enrolledTo,
            @Nullable String group,
            @Nullable String mentorId,
            @Nullable Boolean startQualification,
            @Nullable Regime regime) {

        Enrolment toEnrolment() {
            return new Enrolment(
                    required(schoolId, "schoolId"),
                    required(enrolledFrom, "enrolledFrom"),
                    enrolledTo,
                    required(group, "group"),
                    required(mentorId, "mentorId"),
                    required(startQualification, "startQualification"),
                    required(regime, "regime").toAgeRegime());
        }
    }

    public Enrolments toEnrolments() {
        required(pupilId, "pupilId");
        return new Enrolments(
                required(revision, "revision"),
                required(enrolments, "enrolments").stream()
                        .map(One::toEnrolment)
                        .toList());
    }
}
