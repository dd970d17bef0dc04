package nl.aanwezig.notification.letter;

import java.util.OptionalInt;

/** Length of an SMS in the GSM 7-bit alphabet (3GPP TS 23.038); one part holds 160, or 70 of any other text. */
final class Gsm7 {

    static final int ONE_PART = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private Gsm7() {}

    /** In units of 7 bits; empty where a character is not in the alphabet. */
    static OptionalInt length(String text) {
        int length = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (BASIC.indexOf(each) >= 0) {
                length++;
            } else if (EXTENDED.indexOf(each) >= 0) {
                length += 2;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(length);
    }
}
