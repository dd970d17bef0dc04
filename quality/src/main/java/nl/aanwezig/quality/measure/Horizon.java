package nl.aanwezig.quality.measure;

/** How far ahead a list is asked to look. */
public enum Horizon {
    NEXT_40_DAYS("within the next 40 school days", 40),
    LATER_THIS_YEAR("later this school year", Integer.MAX_VALUE);

    private final String text;
    private final int days;

    Horizon(String text, int days) {
        this.text = text;
        this.days = days;
    }

    public String text() {
        return text;
    }

    /** Whether an outcome on that day lies ahead of {@code today} and within reach. */
    boolean reaches(int today, int outcome) {
        return outcome > today && outcome != Integer.MAX_VALUE && outcome - today <= days;
    }

    /** Whether enough of the year is left to judge a list of that day. */
    boolean fits(int today, int schoolDays) {
        int needed = this == NEXT_40_DAYS ? days : 10;
        return today + needed < schoolDays;
    }
}
