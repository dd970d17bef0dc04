package nl.aanwezig.quality.measure;

import java.util.function.Predicate;
import nl.aanwezig.quality.replay.Week;
import nl.aanwezig.signal.assessment.Level;

/**
 * Who is flagged at a moment, whatever the size of the list. Published: the figures of Bowers et al. 2013 for dropping out
 * of high school in the US (domain.md 6), another outcome in another country.
 */
public enum Flag {
    ATTENDANCE_80("attendance of 80 % or less", week -> week.absentShare() >= 0.2, "grade 6: .83 / .23 / .94"),
    ABSENCES_16("16 or more days absent", week -> week.absentDays() >= 16, "first term of grade 9: .83 / .47 / .97"),
    URGENT("level URGENT", week -> week.level() == Level.URGENT, ""),
    CONCERN("level CONCERN or more", week -> week.level().compareTo(Level.CONCERN) >= 0, ""),
    WATCH("level WATCH or more", week -> week.level().compareTo(Level.WATCH) >= 0, "");

    private final String text;
    private final Predicate<Week> flagged;
    private final String published;

    Flag(String text, Predicate<Week> flagged, String published) {
        this.text = text;
        this.flagged = flagged;
        this.published = published;
    }

    public String text() {
        return text;
    }

    /** Precision, sensitivity and specificity as published; empty for ours. */
    public String published() {
        return published;
    }

    boolean flags(Week week) {
        return flagged.test(week);
    }
}
