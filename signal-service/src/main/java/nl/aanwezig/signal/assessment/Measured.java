package nl.aanwezig.signal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value beside its limit. The value is an exact fraction; rounded it is only shown.
 *
 * @param numerator of the value
 * @param denominator of the value, above 0
 * @param limit in the same unit
 * @param unit of both, like {@code hours}
 */
public record Measured(long numerator, long denominator, int limit, String unit) {

    private static final int PLACES = 2;

    public static Measured count(long value, int limit, String unit) {
        return new Measured(value, 1, limit, unit);
    }

    /** The value, rounded half up to 2 places. */
    public BigDecimal value() {
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP);
        return value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value;
    }

    /** Whether the exact value is at least that many units. */
    public boolean reaches(long units) {
        return numerator >= units * denominator;
    }
}
