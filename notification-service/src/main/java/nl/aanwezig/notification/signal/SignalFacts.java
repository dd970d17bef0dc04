package nl.aanwezig.notification.signal;

import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Everything that deciding about a signal rests on; each part may still be missing.
 *
 * @param mentorId whom it is for; null where neither the signal nor the directory says
 * @param mentor that mentor's entry in the staff directory
 */
public record SignalFacts(
        SignalCase signal,
        @Nullable PupilEntry pupil,
        @Nullable String mentorId,
        @Nullable StaffEntry mentor,
        @Nullable School school) {}
