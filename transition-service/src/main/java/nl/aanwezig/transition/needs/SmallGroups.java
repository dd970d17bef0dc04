package nl.aanwezig.transition.needs;

/**
 * When a number of children would tell of a group that is too small (docs/needs-map.md).
 *
 * <p>What is left when everything known is taken away from a number is a group as well: it must be empty, or large
 * enough; and where it is spread over parts of which each is known to be small, too large a rest would tell each part.
 */
final class SmallGroups {

    /** Children in the smallest group that is shown. */
    static final int SMALLEST_SHOWN = 10;

    private SmallGroups() {}

    static boolean isLarge(int children) {
        return children >= SMALLEST_SHOWN;
    }

    /** Whether a rest of so many children tells of a small group. */
    static boolean tells(int rest) {
        return rest > 0 && rest < SMALLEST_SHOWN;
    }

    /** The same where it is known that the rest is spread over so many hidden parts, each small. */
    static boolean tells(int rest, int hiddenParts) {
        return tells(rest) || rest > (SMALLEST_SHOWN - 1) * Math.max(0, hiddenParts - 1);
    }
}
