package nl.aanwezig.attendance.register.kafka;

import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.attendance.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code register-taken} record ({@code contracts/schemas/attendance.registers.v1.schema.json}).
 *
 * @param recordedAt when the register was taken, as the school says, or else when it was told here
 */
record RegisterValue(
        String schoolId,
        String group,
        LocalDate date,
        @Nullable String lesson,
        Instant recordedAt) {

    static RegisterValue of(Register register, Instant now) {
        Instant takenAt = register.takenAt();
        return new RegisterValue(
                register.schoolId(),
                register.group(),
                register.date(),
                register.lesson(),
                takenAt == null ? now : takenAt);
    }
}
