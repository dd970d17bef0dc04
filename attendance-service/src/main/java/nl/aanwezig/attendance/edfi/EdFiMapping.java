package nl.aanwezig.attendance.edfi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.registration.Registration.DayPart;
import nl.aanwezig.attendance.registration.Registration.Kind;
import nl.aanwezig.attendance.registration.Registration.Reason;
import nl.aanwezig.attendance.registration.Registration.Status;
import nl.aanwezig.attendance.registration.RegistrationDraft;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import nl.aanwezig.starter.event.DerivedId;
import org.jspecify.annotations.Nullable;

/**
 * What an Ed-Fi event means as a registration: a pure function, so that the same file gives the same registrations.
 *
 * <table>
 * <caption>Categories</caption>
 * <tr><td>Excused Absence</td><td>ABSENT, OTHER_AUTHORISED</td></tr>
 * <tr><td>Unexcused Absence</td><td>ABSENT, UNEXPLAINED</td></tr>
 * <tr><td>Partial, Early departure</td><td>ABSENT, OTHER_AUTHORISED when the reason says excused, else UNEXPLAINED</td></tr>
 * <tr><td>Tardy</td><td>LATE, UNEXPLAINED</td></tr>
 * <tr><td>In Attendance, Present</td><td>nothing to record</td></tr>
 * </table>
 *
 * @param lateMinutes minutes of a Tardy event that carries no duration
 * @param lessonMinutes minutes of a section event that carries no duration
 */
public record EdFiMapping(int lateMinutes, int lessonMinutes) {

    private static final int REVISION = 1;

    private static final int MAX_LESSON = 16;
    private static final Pattern LESSON = Pattern.compile("[A-Za-z0-9._-]{1,16}");

    private static final Pattern EXCUSED = Pattern.compile("\\bexcused\\b", Pattern.CASE_INSENSITIVE);

    /** The item's id: derived from the event's natural key, so that it is the same whenever the event is sent. */
    static String idOf(EdFiEvent event) {
        return "edfi-"
                + DerivedId.of(
                        EdFiValues.text(event.schoolId()),
                        EdFiValues.text(event.studentId()),
                        EdFiValues.day(EdFiValues.text(event.date())),
                        Category.codeOf(EdFiValues.text(event.category())),
                        EdFiValues.text(event.schoolYear()),
                        EdFiValues.text(event.sessionName()),
                        EdFiValues.text(event.section()));
    }

    /** @throws RejectedException what is wrong with the event */
    Submission map(EdFiEvent event, String schoolId, School school) {
        String studentId =
                Identifiers.pseudonym("StudentUniqueId", EdFiValues.required("StudentUniqueId", event.studentId()));
        LocalDate date = EdFiValues.date(EdFiValues.required("EventDate", event.date()));
        EdFiValues.bounded("SessionName", event.sessionName());
        EdFiValues.bounded("SectionIdentifier", event.section());
        Category category = Category.of(EdFiValues.required("AttendanceEventCategory", event.category()))
                .orElseThrow(() -> new RejectedException(RejectionCode.UNKNOWN_CATEGORY, "AttendanceEventCategory"));
        Reason excusedByReason = isExcused(event.reason()) ? Reason.OTHER_AUTHORISED : Reason.UNEXPLAINED;
        return switch (category) {
            case IN_ATTENDANCE, PRESENT -> new Submission.Present(idOf(event), schoolId, studentId, date);
            case EXCUSED_ABSENCE ->
                draft(event, schoolId, school, date, Kind.ABSENT, Reason.OTHER_AUTHORISED, absence(event, school));
            case UNEXCUSED_ABSENCE ->
                draft(event, schoolId, school, date, Kind.ABSENT, Reason.UNEXPLAINED, absence(event, school));
            case PARTIAL, EARLY_DEPARTURE ->
                draft(event, schoolId, school, date, Kind.ABSENT, excusedByReason, partOfDay(event, school));
            case TARDY -> draft(event, schoolId, school, date, Kind.LATE, Reason.UNEXPLAINED, late(event));
        };
    }

    /** @param wholeDay whether the day, and not only minutes of it, was missed */
    private record Extent(long minutes, boolean wholeDay) {}

    private Extent absence(EdFiEvent event, School school) {
        Long minutes = minutes(event);
        BigDecimal days = days(event);
        boolean section = event.kind() == EdFiEvent.Kind.SECTION;
        if (minutes != null && (section || days == null)) {
            boolean whole = !section && minutes >= school.minutesPerDay();
            return whole ? new Extent(school.minutesPerDay(), true) : new Extent(minutes, false);
        }
        if (days != null && days.compareTo(BigDecimal.ONE) < 0) {
            return new Extent(share(days, school), false);
        }
        return section ? new Extent(lessonMinutes, false) : new Extent(school.minutesPerDay(), true);
    }

    private static Extent partOfDay(EdFiEvent event, School school) {
        Long minutes = minutes(event);
        if (minutes != null) {
            return new Extent(minutes, false);
        }
        BigDecimal days = days(event);
        if (days == null) {
            throw new RejectedException(RejectionCode.MISSING_FIELD, "SchoolAttendanceDuration");
        }
        return new Extent(share(days, school), false);
    }

    private Extent late(EdFiEvent event) {
        Long minutes = minutes(event);
        return new Extent(minutes == null ? lateMinutes : minutes, false);
    }

    private static Submission draft(
            EdFiEvent event, String schoolId, School school, LocalDate date, Kind kind, Reason reason, Extent extent) {
        String lesson = event.kind() == EdFiEvent.Kind.SECTION
                ? lesson(EdFiValues.required("SectionIdentifier", event.section()))
                : null;
        return new Submission.Drafted(new RegistrationDraft(
                schoolId,
                idOf(event),
                REVISION,
                EdFiValues.text(event.studentId()),
                date,
                lesson,
                extent.wholeDay() ? DayPart.DAY.name() : null,
                null,
                extent.minutes(),
                kind.name(),
                reason.name(),
                Status.RECORDED.name(),
                // The interchange does not say when it was recorded; noon is the same whenever the file is read.
                date.atTime(LocalTime.NOON).atZone(school.timeZone()).toInstant()));
    }

    private static String lesson(String section) {
        return LESSON.matcher(section).matches()
                ? section
                : DerivedId.of(section).substring(0, MAX_LESSON);
    }

    private static @Nullable Long minutes(EdFiEvent event) {
        String text = event.sectionMinutes() == null ? event.schoolMinutes() : event.sectionMinutes();
        if (text == null) {
            return null;
        }
        return EdFiValues.number("SchoolAttendanceDuration", text)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static @Nullable BigDecimal days(EdFiEvent event) {
        if (event.eventDuration() == null) {
            return null;
        }
        BigDecimal days = EdFiValues.number("EventDuration", event.eventDuration());
        if (days.signum() == 0 || days.compareTo(BigDecimal.ONE) > 0) {
            throw new RejectedException(RejectionCode.MINUTES_OUT_OF_RANGE, "EventDuration");
        }
        return days;
    }

    private static long share(BigDecimal days, School school) {
        return days.multiply(BigDecimal.valueOf(school.minutesPerDay()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static boolean isExcused(@Nullable String reason) {
        return reason != null && EXCUSED.matcher(reason).find();
    }
}
