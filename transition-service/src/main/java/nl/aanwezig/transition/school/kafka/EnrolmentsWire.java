package nl.aanwezig.transition.school.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.school.Enrolments;
import org.jspecify.annotations.Nullable;

/** A value of {@code attendance.enrolments.v1}, the fields that transfers need. */
record EnrolmentsWire(
        @Nullable String pupilId,
        @Nullable Long revision,
        @Nullable List<EnrolmentWire> enrolments) {

    record EnrolmentWire(
            @Nullable String schoolId,
            @Nullable LocalDate enrolledFrom,
            @Nullable LocalDate enrolledTo) {

        Enrolments.Enrolment toDomain() {
            return new Enrolments.Enrolment(
                    required(schoolId, "enrolments.schoolId"),
                    required(enrolledFrom, "enrolments.enrolledFrom"),
                    enrolledTo);
        }
    }

    Enrolments toDomain() {
        return new Enrolments(
                required(pupilId, "pupilId"),
                required(revision, "revision"),
                required(enrolments, "enrolments").stream()
                        .map(EnrolmentWire::toDomain)
                        .toList());
    }
}
