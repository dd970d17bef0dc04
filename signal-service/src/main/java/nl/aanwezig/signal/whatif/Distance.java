package nl.aanwezig.signal.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.aanwezig.signal.assessment.Measured;
import org.jspecify.annotations.Nullable;

/**
 * How far a pupil is from a rule's limit, as it is and as it would be.
 *
 * @param schoolId null for what all schools of a pupil who moved add up to
 * @param now null where there is nothing to measure yet
 * @param then null where there would be nothing to measure
 * @param toGo what is left to the limit then, rounded to 2 places; 0 where it would be reached
 */
public record Distance(
        String rule,
        @Nullable String schoolId,
        String unit,
        BigDecimal limit,
        @Nullable BigDecimal now,
        @Nullable BigDecimal then,
        BigDecimal toGo) {

    private static final int PLACES = 2;

    static Distance of(String rule, @Nullable String schoolId, @Nullable Measured now, @Nullable Measured then) {
        Measured either = then == null ? now : then;
        if (either == null) {
            throw new IllegalArgumentException("a distance needs a value, now or then");
        }
        return new Distance(
                rule,
                schoolId,
                either.unit(),
                BigDecimal.valueOf(either.limit()),
                now == null ? null : now.value(),
                then == null ? null : then.value(),
                then == null ? BigDecimal.valueOf(either.limit()) : toGo(then));
    }

    // Rounded up: what is left must never look like nothing while it is something.
    private static BigDecimal toGo(Measured then) {
        if (then.reaches(then.limit())) {
            return BigDecimal.ZERO;
        }
        BigDecimal left = BigDecimal.valueOf(then.limit() * then.denominator() - then.numerator())
                .divide(BigDecimal.valueOf(then.denominator()), PLACES, RoundingMode.CEILING)
                .stripTrailingZeros();
        return left.scale() < 0 ? left.setScale(0) : left;
    }
}
