package nl.aanwezig.attendance.edfi;

import org.jspecify.annotations.Nullable;

/**
 * An attendance event as an Ed-Fi interchange states it; every value is the element's text, or null where it is absent.
 *
 * @param category descriptor, like {@code uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence}
 * @param reason free text: read to tell excused from unexcused, never kept
 * @param eventDuration fraction of a school day
 * @param schoolMinutes duration of a school attendance event, in minutes
 * @param sectionMinutes duration of a section attendance event, in minutes
 * @param section identifier of the section (lesson)
 */
public record EdFiEvent(
        Kind kind,
        @Nullable String schoolId,
        @Nullable String studentId,
        @Nullable String date,
        @Nullable String category,
        @Nullable String reason,
        @Nullable String eventDuration,
        @Nullable String schoolMinutes,
        @Nullable String sectionMinutes,
        @Nullable String schoolYear,
        @Nullable String sessionName,
        @Nullable String section) {

    /** Which of the interchange's elements it was. */
    public enum Kind {
        /** {@code StudentSchoolAttendanceEvent}. */
        SCHOOL,
        /** {@code StudentSectionAttendanceEvent}. */
        SECTION,
        /** Another {@code ...AttendanceEvent}, like that of a programme. */
        UNSUPPORTED
    }
}
