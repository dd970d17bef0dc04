package nl.aanwezig.notification.absence;

import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Everything that deciding about a pupil's absence rests on; each part may still be missing.
 *
 * @param held whether a person has to look before anything goes to the guardians
 */
public record AbsenceFacts(
        AbsenceBook book,
        @Nullable PupilEntry family,
        @Nullable School school,
        @Nullable Enrolments enrolments,
        boolean held) {}
