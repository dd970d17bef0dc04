package nl.aanwezig.notification.letter;

import java.util.function.UnaryOperator;

/**
 * An SMS in as few parts as its alphabet allows: one in GSM 7-bit, two in UCS-2. A long school name is cut for it, never the
 * message; where the message alone is too long, it takes another part.
 */
final class FewParts {

    private static final int MOST_PARTS = 10;

    private FewParts() {}

    /** @param render the text with the school's name in it */
    static String of(String schoolName, UnaryOperator<String> render) {
        for (int more = 0; more < MOST_PARTS; more++) {
            for (int keep = schoolName.length(); keep > 0; keep = schoolName.offsetByCodePoints(keep, -1)) {
                String text = render.apply(schoolName.substring(0, keep).strip());
                if (fits(SmsSize.of(text), more)) {
                    return text;
                }
            }
        }
        return render.apply(schoolName);
    }

    private static boolean fits(SmsSize size, int more) {
        int few = switch (size.encoding()) {
            case GSM_7 -> 1;
            case UCS_2 -> 2;
        };
        return size.parts() <= few + more;
    }
}
