package nl.aanwezig.attendance.school.kafka;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.attendance.masterdata.Revisioned;
import nl.aanwezig.attendance.masterdata.SnapshotForm;
import nl.aanwezig.attendance.school.School;
import org.jspecify.annotations.Nullable;

/** The value of {@code attendance.schools.v1}: {@code contracts/schemas/attendance.schools.v1.schema.json}. */
public record SchoolSnapshot(
        String schoolId,
        long revision,
        String name,
        School.Sector sector,
        @Nullable String region,
        String timeZone,
        String policy,
        School.CountedHour countedHour,
        int minutesPerDay,
        List<Period> holidays) {

    /** Topic and event type of the snapshot, and how it is made. */
    public static final SnapshotForm<School> FORM =
            new SnapshotForm<>("attendance.schools.v1", "nl.aanwezig.attendance.school-changed.v1", SchoolSnapshot::of);

    record Period(LocalDate from, LocalDate to, School.Holiday.Kind kind) {}

    static SchoolSnapshot of(Revisioned<School> document) {
        School school = document.content();
        return new SchoolSnapshot(
                document.id(),
                document.revision(),
                school.name(),
                school.sector(),
                school.region(),
                school.timeZone().getId(),
                school.policy(),
                school.countedHour(),
                school.minutesPerDay(),
                school.holidays().stream()
                        .map(each -> new Period(each.from(), each.to(), each.kind()))
                        .toList());
    }
}
