package nl.aanwezig.attendance.identifier;

/**
 * Recognises a BSN, the Dutch citizen number: 8 or 9 digits, not all zero, that pass the 11-test. It never leaves the
 * school (domain.md section 3), so no id may be one. One in eleven 9-digit numbers passes by chance and is refused too.
 */
public final class CitizenNumber {

    private static final int DIGITS = 9;
    private static final int MODULUS = 11;

    private CitizenNumber() {}

    /** The 11-test: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of 11. */
    public static boolean isValid(String value) {
        if (value.length() < DIGITS - 1 || value.length() > DIGITS) {
            return false;
        }
        int sum = 0;
        boolean allZero = true;
        for (int i = 0; i < value.length(); i++) {
            char digit = value.charAt(i);
            if (digit < '0' || digit > '9') {
                return false;
            }
            allZero &= digit == '0';
            int weight = value.length() - i;
            sum += (weight == 1 ? -1 : weight) * (digit - '0');
        }
        return !allZero && sum % MODULUS == 0;
    }
}
