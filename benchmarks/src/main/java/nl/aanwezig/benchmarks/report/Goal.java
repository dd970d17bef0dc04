package nl.aanwezig.benchmarks.report;

/**
 * What a ratio is to reach (measures.md).
 *
 * @param atLeast whether more is better
 * @param goal the ratio to reach
 * @param stretch the one to dream of
 */
public record Goal(boolean atLeast, double goal, double stretch) {

    public static Goal atLeast(double goal, double stretch) {
        return new Goal(true, goal, stretch);
    }

    public static Goal atMost(double goal, double stretch) {
        return new Goal(false, goal, stretch);
    }

    /** {@code stretch}, {@code met} or {@code missed}; it is read, never asserted. */
    public String verdict(double ratio) {
        return reaches(ratio, stretch) ? "stretch" : reaches(ratio, goal) ? "met" : "missed";
    }

    private boolean reaches(double ratio, double limit) {
        return atLeast ? ratio >= limit : ratio <= limit;
    }

    public String text() {
        return "%s %s (%s)".formatted(atLeast ? ">=" : "<=", Figure.of(goal), Figure.of(stretch));
    }
}
