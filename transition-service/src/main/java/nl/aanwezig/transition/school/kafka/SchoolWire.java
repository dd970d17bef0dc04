package nl.aanwezig.transition.school.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.school.School;
import org.jspecify.annotations.Nullable;

/** A value of {@code attendance.schools.v1}, the fields that transfers need. */
record SchoolWire(
        @Nullable String schoolId,
        @Nullable Long revision,
        @Nullable String sector,
        @Nullable String region,
        @Nullable List<HolidayWire> holidays) {

    record HolidayWire(@Nullable LocalDate from, @Nullable LocalDate to) {

        School.Holiday toDomain() {
            return new School.Holiday(required(from, "holidays.from"), required(to, "holidays.to"));
        }
    }

    School toDomain() {
        return new School(
                required(schoolId, "schoolId"),
                required(revision, "revision"),
                required(sector, "sector"),
                region,
                required(holidays, "holidays").stream()
                        .map(HolidayWire::toDomain)
                        .toList());
    }
}
