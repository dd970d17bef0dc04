package nl.aanwezig.notification.answer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The menu of an SMS, answered by one letter: A ill, B appointment, C back again, D call me. The letters that look or sound the
 * same on a Cyrillic or Arabic keyboard count as well. Anything else is a person who wants to tell something: somebody phones.
 */
final class SmsMenu {

    private static final Pattern LETTER = Pattern.compile("(\\p{L})[\\s.!)]*");

    private SmsMenu() {}

    static Reply read(String text) {
        Matcher letter = LETTER.matcher(text.strip());
        if (!letter.matches()) {
            return Reply.callMe(text);
        }
        return switch (letter.group(1).toUpperCase(Locale.ROOT)) {
            case "A", "\u0410", "\u0627", "\u0623" -> new Reply(Reply.Reason.ILL, false, false, null, null);
            case "B", "\u0412", "\u0411", "\u0628" -> new Reply(Reply.Reason.APPOINTMENT, false, false, null, null);
            case "C", "\u0421", "\u062c" -> new Reply(null, true, false, null, null);
            case "D", "\u0414", "\u062f" -> new Reply(null, false, true, null, null);
            default -> Reply.callMe(text);
        };
    }
}
