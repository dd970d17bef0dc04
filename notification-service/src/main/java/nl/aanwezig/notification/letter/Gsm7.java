package nl.aanwezig.notification.letter;

/** The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, 6.2.1). */
final class Gsm7 {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private Gsm7() {}

    /** Septets that a character takes: 2 in the extension table, 0 where it is not in the alphabet. */
    static int units(int codePoint) {
        if (BASIC.indexOf(codePoint) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 0;
    }
}
