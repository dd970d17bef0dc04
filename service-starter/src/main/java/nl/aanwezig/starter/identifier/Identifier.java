package nl.aanwezig.starter.identifier;

import java.util.regex.Pattern;

/** The form of every id that others choose: 1 to 64 letters, digits and {@code . _ : -}, the first a letter or digit. */
public final class Identifier {

    /** Longest id, in characters. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final Pattern CITIZEN_NUMBER_FORM = Pattern.compile("[0-9]{8,9}");
    private static final int MODULUS = 11;

    private Identifier() {}

    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /**
     * Whether it is a BSN, the Dutch citizen number: 8 or 9 digits, not all zero, that pass the 11-test (9a + 8b + 7c +
     * 6d + 5e + 4f + 3g + 2h - i is a multiple of 11; 8 digits count with a leading zero). It never leaves the school
     * (domain.md section 3), so no id of a person may be one. One in eleven 9-digit numbers passes by chance, and is
     * refused too.
     */
    public static boolean isCitizenNumber(String id) {
        if (!CITIZEN_NUMBER_FORM.matcher(id).matches()) {
            return false;
        }
        int sum = 0;
        boolean allZero = true;
        for (int i = 0; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            int weight = id.length() - i;
            sum += (weight == 1 ? -1 : weight) * digit;
            allZero &= digit == 0;
        }
        return !allZero && sum % MODULUS == 0;
    }
}
