package nl.aanwezig.signal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value beside its limit. Limits are compared on exact fractions; this is the value as shown.
 *
 * @param value rounded to 2 places
 * @param unit of both, like {@code hours}
 */
public record Measured(BigDecimal value, BigDecimal limit, String unit) {

    private static final int PLACES = 2;

    /** The fraction numerator / denominator, rounded half up for showing. */
    public static Measured fraction(long numerator, long denominator, int limit, String unit) {
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP);
        return new Measured(
                value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value, BigDecimal.valueOf(limit), unit);
    }

    public static Measured count(int value, int limit, String unit) {
        return new Measured(BigDecimal.valueOf(value), BigDecimal.valueOf(limit), unit);
    }
}
