package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for the pupil: as much a part of the picture as what worries.
 *
 * @param factor its fixed name, like {@code attendance.back}
 * @param since first day; null where it has none
 */
public record Protective(
        String factor, String schoolId, @Nullable LocalDate since, Text text) {}
