package nl.aanwezig.quality.replay;

import nl.aanwezig.signal.assessment.Level;

/**
 * What was known of a pupil on the evening of the last school day of a week.
 *
 * @param day number of that school day in the year, from 0
 * @param enrolled whether the school counts the pupil among its own
 * @param rules how many different rules have an open signal
 * @param newest number of the school day on which the newest open signal began; -1 without one
 * @param absentDays school days missed so far, parts as fractions, for any reason
 * @param absentShare those as a share of the school days since the pupil came
 * @param unauthorisedHours in the last 20 school days
 */
public record Week(
        int day,
        boolean enrolled,
        Level level,
        int rules,
        int newest,
        double absentDays,
        double absentShare,
        double unauthorisedHours) {}
