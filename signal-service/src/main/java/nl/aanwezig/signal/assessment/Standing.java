package nl.aanwezig.signal.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Where a pupil stands against a limit today, with or without a signal.
 *
 * @param schoolId the school; null for what all schools of a pupil who moved add up to
 * @param band named range the value lies in, where the rule has bands; else null
 */
public record Standing(
        String rule,
        @Nullable String schoolId,
        Measured measured,
        @Nullable String band) {}
