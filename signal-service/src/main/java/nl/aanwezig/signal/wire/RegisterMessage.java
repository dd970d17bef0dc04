package nl.aanwezig.signal.wire;

import static nl.aanwezig.signal.wire.UnreadableException.required;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code attendance.registers.v1}: a register was taken, or a school reported something about a date.
 *
 * @param group null where the school reported something, of whichever group
 */
public record RegisterMessage(
        @Nullable String schoolId,
        @Nullable String group,
        @Nullable LocalDate date) {

    public static final String TAKEN = "nl.aanwezig.attendance.register-taken.v1";
    public static final String REPORTED = "nl.aanwezig.attendance.school-reported.v1";

    /**
     * @param group empty where the school reported something, of whichever group
     * @param day epoch day
     */
    public record Heard(String schoolId, String group, int day) {}

    public Heard toHeard(boolean taken) {
        return new Heard(required(schoolId, "schoolId"), taken ? required(group, "group") : "", (int)
                required(date, "date").toEpochDay());
    }
}
