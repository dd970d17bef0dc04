package nl.aanwezig.transition.transfer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which ids are taken: opaque, short, and never a citizen number. */
final class Identifiers {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final Pattern EIGHT_OR_NINE_DIGITS = Pattern.compile("[0-9]{8,9}");
    private static final int BSN_DIGITS = 9;

    private Identifiers() {}

    static String require(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw Refusal.MISSING_FIELD.because(field + " is missing");
        }
        if (!ID.matcher(id).matches()) {
            throw Refusal.MALFORMED_ID.because(field + " must be 1 to 64 letters, digits, '.', '_', ':' or '-'");
        }
        return id;
    }

    /** Also refuses a BSN, which never leaves the school (domain.md, section 3). */
    static String requirePseudonym(String field, @Nullable String id) {
        String present = require(field, id);
        if (isBsn(present)) {
            throw Refusal.BSN_REFUSED.because(field + " is a citizen number (BSN): send a pseudonym");
        }
        return present;
    }

    /** The 11-test: weights 9 to 2, and -1 for the last digit; eight digits count with a leading zero. */
    static boolean isBsn(String id) {
        if (!EIGHT_OR_NINE_DIGITS.matcher(id).matches()) {
            return false;
        }
        String digits = "0".repeat(BSN_DIGITS - id.length()) + id;
        int sum = 0;
        for (int i = 0; i < BSN_DIGITS; i++) {
            int weight = i == BSN_DIGITS - 1 ? -1 : BSN_DIGITS - i;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum != 0 && sum % 11 == 0;
    }
}
