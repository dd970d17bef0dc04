package nl.aanwezig.attendance.edfi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
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
    /** Ed-Fi's own limit for a section identifier; a longer one would be cut, and a cut one could meet another. */
    private static final int MAX_TEXT = 255;

    private static final int MAX_LESSON = 16;
    private static final Pattern LESSON = Pattern.compile("[A-Za-z0-9._-]{1,16}");
    /** xs:date allows a zone after the date; the local date is what counts. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(Z|[+-]\\d{2}:\\d{2})?");

    private static final int DATE_LENGTH = 10;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern EXCUSED = Pattern.compile("\\bexcused\\b", Pattern.CASE_INSENSITIVE);

    /** The item's id: derived from the event's natural key, so that it is the same whenever the event is sent. */
    static String idOf(EdFiEvent event) {
        return "edfi-"
                + DerivedId.of(
                        text(event.schoolId()),
                        text(event.studentId()),
                        text(event.date()),
                        Category.codeOf(text(event.category())),
                        text(event.schoolYear()),
                        text(event.sessionName()),
                        text(event.section()));
    }

    /** @throws RejectedException what is wrong with the event */
    Submission map(EdFiEvent event, String schoolId, School school) {
        String studentId = Identifiers.pseudonym("StudentUniqueId", required("StudentUniqueId", event.studentId()));
        LocalDate date = date(required("EventDate", event.date()));
        bounded("SessionName", event.sessionName());
        bounded("SectionIdentifier", event.section());
        Category category = Category.of(required("AttendanceEventCategory", event.category()))
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
        String lesson =
                event.kind() == EdFiEvent.Kind.SECTION ? lesson(required("SectionIdentifier", event.section())) : null;
        return new Submission.Drafted(new RegistrationDraft(
                schoolId,
                idOf(event),
                REVISION,
                text(event.studentId()),
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
        return number("SchoolAttendanceDuration", text)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static @Nullable BigDecimal days(EdFiEvent event) {
        if (event.eventDuration() == null) {
            return null;
        }
        BigDecimal days = number("EventDuration", event.eventDuration());
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

    private static BigDecimal number(String field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text.substring(0, DATE_LENGTH));
            }
        } catch (DateTimeException e) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "EventDate");
        }
        throw new RejectedException(RejectionCode.INVALID_FIELD, "EventDate");
    }

    private static void bounded(String field, @Nullable String value) {
        if (value != null && value.length() > MAX_TEXT) {
            throw new RejectedException(RejectionCode.FIELD_TOO_LONG, field);
        }
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new RejectedException(RejectionCode.MISSING_FIELD, field);
        }
        return value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
