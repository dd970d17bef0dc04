package nl.aanwezig.signal.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Where a pupil stands against a limit today, with or without a signal.
 *
 * @param band named range the value lies in, where the rule has bands; else null
 */
public record Standing(
        String rule,
        String schoolId,
        Measured measured,
        @Nullable String band) {}
