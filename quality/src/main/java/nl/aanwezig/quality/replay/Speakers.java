package nl.aanwezig.quality.replay;

import nl.aanwezig.signal.assessment.Level;

/** Names of what can speak, beside the rules by their ids: a pupil's rise to a level or beyond. */
public final class Speakers {

    private static final String PREFIX = "level ";

    private Speakers() {}

    public static String of(Level level) {
        return level == Level.URGENT ? PREFIX + level : PREFIX + level + " or more";
    }

    public static boolean isLevel(String speaker) {
        return speaker.startsWith(PREFIX);
    }
}
