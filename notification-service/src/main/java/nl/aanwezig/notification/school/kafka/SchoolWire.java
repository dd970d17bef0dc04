package nl.aanwezig.notification.school.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.aanwezig.notification.school.Holiday;
import nl.aanwezig.notification.school.School;
import org.jspecify.annotations.Nullable;

/** A value of {@code attendance.schools.v1}, the fields that messages need. */
record SchoolWire(
        @Nullable String schoolId,
        @Nullable Long revision,
        @Nullable String name,
        @Nullable String timeZone,
        @Nullable List<HolidayWire> holidays) {

    record HolidayWire(@Nullable LocalDate from, @Nullable LocalDate to) {

        Holiday toDomain() {
            return new Holiday(required(from, "holidays.from"), required(to, "holidays.to"));
        }
    }

    School toDomain() {
        return new School(
                required(schoolId, "schoolId"),
                required(revision, "revision"),
                // It becomes the name that mails come under.
                required(name, "name").replaceAll("\\p{Cntrl}", " ").strip(),
                ZoneId.of(required(timeZone, "timeZone")),
                required(holidays, "holidays").stream()
                        .map(HolidayWire::toDomain)
                        .toList());
    }
}
