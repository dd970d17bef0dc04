package nl.aanwezig.attendance.register;

import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.attendance.identifier.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * That a register was taken: whoever of the group has no registration about it was there.
 *
 * @param date local date of the school
 * @param group as in the enrolments
 * @param lesson number or code as in the registrations; null where one register covers the day
 * @param takenAt as the school says; null where it does not
 */
public record Register(
        String schoolId,
        LocalDate date,
        String group,
        @Nullable String lesson,
        @Nullable Instant takenAt) {

    public Register {
        Identifiers.wellFormed("group", group);
        Identifiers.lesson("lesson", lesson);
    }

    /** What is the same register, whenever it is told. */
    public Key key() {
        return new Key(schoolId, date, group, lesson);
    }

    /** School, date, group and lesson. */
    public record Key(
            String schoolId,
            LocalDate date,
            String group,
            @Nullable String lesson) {}
}
