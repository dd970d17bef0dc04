package nl.aanwezig.notification.answer;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.aanwezig.starter.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What a family says; each part may be left open, but not all.
 *
 * @param reason why the child was not there
 * @param better the child is better, or back
 * @param callMe please phone us
 * @param atHome what is needed at home, up to 280 characters
 * @param atSchool what is needed at school, up to 280 characters
 * @param words what was written in an SMS that is no letter of the menu
 */
public record Reply(
        @Nullable Reason reason,
        boolean better,
        boolean callMe,
        @Nullable String atHome,
        @Nullable String atSchool,
        @Nullable String words) {

    /** Why a child was not there, as families are asked it. */
    public enum Reason {
        ILL("ILL"),
        APPOINTMENT("MEDICAL_APPOINTMENT"),
        /** Something else: the school asks, and decides what it is. */
        OTHER(null),
        /** Home does not know either. */
        UNKNOWN(null);

        private final @Nullable String code;

        Reason(@Nullable String code) {
            this.code = code;
        }

        /** The reason code of a registration; null where the school has to decide. */
        public @Nullable String code() {
            return code;
        }
    }

    /** Without words of an SMS. */
    public Reply(
            @Nullable Reason reason,
            boolean better,
            boolean callMe,
            @Nullable String atHome,
            @Nullable String atSchool) {
        this(reason, better, callMe, atHome, atSchool, null);
    }

    /** "Please phone us", with what was written as far as it may be kept. */
    static Reply callMe(String written) {
        String kept = written.strip();
        kept = kept.substring(0, Math.min(LONGEST, kept.length()));
        return new Reply(null, false, true, null, null, kept.isEmpty() || holdsCitizenNumber(kept) ? null : kept);
    }

    static final int LONGEST = 280;
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{9}(?!\\d)");

    /** @throws RefusedReplyException where nothing is said, or too much */
    public Reply {
        if (reason == null && !better && !callMe && atHome == null && atSchool == null) {
            throw new RefusedReplyException("nothing_said");
        }
        Stream.ofNullable(atHome).forEach(Reply::check);
        Stream.ofNullable(atSchool).forEach(Reply::check);
    }

    private static void check(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedReplyException("field_too_long");
        }
        if (holdsCitizenNumber(text)) {
            throw new RefusedReplyException("bsn_refused");
        }
    }

    private static boolean holdsCitizenNumber(String text) {
        return NUMBER.matcher(text).results().anyMatch(found -> Identifier.isCitizenNumber(found.group()));
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "Reply";
    }
}
