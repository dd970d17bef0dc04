package nl.aanwezig.quality.measure;

import java.util.Comparator;
import java.util.function.Predicate;
import nl.aanwezig.signal.assessment.Level;

/** Ways to order a mentor's group; each list holds its first pupils. Ties go by a number without meaning. */
public enum Ordering {
    /** Level; then unauthorised hours in 20 school days; then how many different rules have an open signal; then the newest. */
    LEVELS(
            "levels of this project",
            each -> each.week().level() != Level.NONE,
            Comparator.<Candidate>comparingInt(each -> each.week().level().ordinal())
                    .thenComparingDouble(each -> each.week().unauthorisedHours())
                    .thenComparingInt(each -> each.week().rules())
                    .thenComparingInt(each -> each.week().newest())),
    /** The published flag's measure as an order. */
    LOWEST_ATTENDANCE(
            "lowest attendance so far",
            each -> each.week().absentShare() > 0,
            Comparator.comparingDouble(each -> each.week().absentShare())),
    /** What a simple sort in the school's own system gives. */
    MOST_UNAUTHORISED(
            "most unauthorised hours in 20 school days",
            each -> each.week().unauthorisedHours() > 0,
            Comparator.comparingDouble(each -> each.week().unauthorisedHours())),
    /** Any pupils at all: what a list is worth without knowing anything. */
    CHANCE("by chance", each -> true, Comparator.comparingInt(Candidate::noise));

    private final String text;
    private final Predicate<Candidate> onList;
    private final Comparator<Candidate> first;

    Ordering(String text, Predicate<Candidate> onList, Comparator<Candidate> least) {
        this.text = text;
        this.onList = onList;
        this.first = least.reversed().thenComparingInt(Candidate::noise);
    }

    public String text() {
        return text;
    }

    boolean lists(Candidate candidate) {
        return onList.test(candidate);
    }

    Comparator<Candidate> first() {
        return first;
    }
}
