package nl.aanwezig.notification.letter;

/**
 * How much an SMS takes: known before it is sent, since each part is paid for. A text that is all in the GSM 7-bit alphabet
 * (3GPP TS 23.038) has 160 units in one part and 153 in each of several, any other (UCS-2) 70 and 67. A character of two units
 * is never divided between two parts.
 *
 * @param units septets, or UTF-16 units
 * @param parts at least 1
 */
public record SmsSize(Encoding encoding, int units, int parts) {

    /** How the text goes over the air. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int onePart;
        private final int eachOfSeveral;

        Encoding(int onePart, int eachOfSeveral) {
            this.onePart = onePart;
            this.eachOfSeveral = eachOfSeveral;
        }
    }

    public static SmsSize of(String text) {
        boolean gsm = text.codePoints().allMatch(each -> Gsm7.units(each) > 0);
        Encoding encoding = gsm ? Encoding.GSM_7 : Encoding.UCS_2;
        int units = 0;
        int parts = 1;
        int filled = 0;
        for (int each : text.codePoints().toArray()) {
            int size = gsm ? Gsm7.units(each) : Character.charCount(each);
            if (filled + size > encoding.eachOfSeveral) {
                parts++;
                filled = 0;
            }
            filled += size;
            units += size;
        }
        return new SmsSize(encoding, units, units <= encoding.onePart ? 1 : parts);
    }
}
