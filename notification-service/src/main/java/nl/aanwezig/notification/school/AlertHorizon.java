package nl.aanwezig.notification.school;

import java.time.LocalDate;

/**
 * How far back something may have happened and still cause a message: an import of history is silent.
 *
 * @param schoolDays school days before today that still count (default 3)
 * @param rememberDays calendar days that a pupil's registrations are kept here, and the longest the horizon reaches
 *     across holidays (default 60)
 */
public record AlertHorizon(int schoolDays, int rememberDays) {

    public AlertHorizon {
        if (schoolDays < 0 || rememberDays < 1) {
            throw new IllegalArgumentException("an alert horizon is not negative, and something must be remembered");
        }
    }

    /** Whether a date is neither older than the horizon nor in the future. */
    public boolean covers(LocalDate date, School school, LocalDate today) {
        return !date.isAfter(today) && !date.isBefore(start(school, today));
    }

    /** Whether a date is still remembered: older ones neither cause a message nor a correction. */
    public boolean remembers(LocalDate date, LocalDate today) {
        return !date.isBefore(today.minusDays(rememberDays));
    }

    private LocalDate start(School school, LocalDate today) {
        LocalDate oldest = today.minusDays(rememberDays);
        LocalDate date = today;
        int left = schoolDays;
        while (left > 0 && date.isAfter(oldest)) {
            date = date.minusDays(1);
            if (school.isSchoolDay(date)) {
                left--;
            }
        }
        return date;
    }
}
