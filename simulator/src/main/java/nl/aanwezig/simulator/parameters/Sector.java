package nl.aanwezig.simulator.parameters;

/**
 * Primary (4 to 12 years, groups 1 to 8) or secondary (from 12 years, five classes here).
 */
public enum Sector {
    PO(8, 4),
    VO(5, 12);

    private final int classes;
    private final int firstAge;

    Sector(int classes, int firstAge) {
        this.classes = classes;
        this.firstAge = firstAge;
    }

    public int classes() {
        return classes;
    }

    /** Age of most pupils on 1 October of the first class. */
    public int firstAge() {
        return firstAge;
    }
}
