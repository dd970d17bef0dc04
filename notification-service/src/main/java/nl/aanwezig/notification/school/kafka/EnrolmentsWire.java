package nl.aanwezig.notification.school.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import org.jspecify.annotations.Nullable;

/** A value of {@code attendance.enrolments.v1}, the fields that messages need. */
record EnrolmentsWire(
        @Nullable String pupilId,
        @Nullable Long revision,
        @Nullable List<EnrolmentWire> enrolments) {

    record RegimeWire(@Nullable LocalDate adultFrom) {}

    record EnrolmentWire(
            @Nullable String schoolId,
            @Nullable LocalDate enrolledFrom,
            @Nullable LocalDate enrolledTo,
            @Nullable RegimeWire regime) {

        Enrolment toDomain() {
            return new Enrolment(
                    required(schoolId, "enrolments.schoolId"),
                    required(enrolledFrom, "enrolments.enrolledFrom"),
                    enrolledTo,
                    required(required(regime, "enrolments.regime").adultFrom(), "enrolments.regime.adultFrom"));
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
