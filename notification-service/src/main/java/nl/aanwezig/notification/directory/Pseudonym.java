package nl.aanwezig.notification.directory;

import java.util.regex.Pattern;

/** What may stand as an id of a person: opaque, and never a Dutch citizen number (BSN), which must not leave a school. */
public final class Pseudonym {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,9}");
    private static final int BSN_DIGITS = 9;
    private static final int BSN_MODULUS = 11;

    private Pseudonym() {}

    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /** The 11-test: 9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of 11; eight digits count with a leading zero. */
    public static boolean isCitizenNumber(String id) {
        if (!DIGITS.matcher(id).matches()) {
            return false;
        }
        String digits = id.length() == BSN_DIGITS ? id : "0" + id;
        int sum = -digit(digits, BSN_DIGITS - 1);
        int digitSum = digit(digits, BSN_DIGITS - 1);
        for (int at = 0; at < BSN_DIGITS - 1; at++) {
            sum += (BSN_DIGITS - at) * digit(digits, at);
            digitSum += digit(digits, at);
        }
        return digitSum > 0 && sum % BSN_MODULUS == 0;
    }

    private static int digit(String digits, int at) {
        return Character.digit(digits.charAt(at), 10);
    }
}
