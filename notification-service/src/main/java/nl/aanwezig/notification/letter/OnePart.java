package nl.aanwezig.notification.letter;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** An SMS that fits one part where the alphabet allows it: a long school name is cut, never the message. */
final class OnePart {

    private OnePart() {}

    /** @param render the text with the school's name in it */
    static String of(String schoolName, UnaryOperator<String> render) {
        String whole = render.apply(schoolName);
        OptionalInt length = Gsm7.length(whole);
        int over = length.orElse(0) - Gsm7.ONE_PART;
        if (over <= 0) {
            return whole;
        }
        int keep = Math.max(1, schoolName.length() - over);
        return render.apply(schoolName.substring(0, keep).strip());
    }
}
