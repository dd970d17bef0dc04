package nl.aanwezig.attendance.identifier;

import java.util.regex.Pattern;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/** The form of every id: 1 to 64 letters, digits and {@code . _ : -}, the first a letter or digit. */
public final class Identifiers {

    /** Longest number or code of a lesson, in characters. */
    public static final int MAX_LESSON = 16;

    /** Longest id, in characters. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private static final Pattern LESSON = Pattern.compile("[A-Za-z0-9._-]+");

    private Identifiers() {}

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    /** Whether it may be shown again in an answer: well-formed, and no citizen number. */
    public static boolean isPresentable(String value) {
        return isWellFormed(value) && !CitizenNumber.isValid(value);
    }

    /** The value, or {@code field_too_long} or {@code invalid_field}. */
    public static String wellFormed(String field, String value) {
        if (value.length() > MAX_LENGTH) {
            throw new RejectedException(RejectionCode.FIELD_TOO_LONG, field);
        }
        if (!isWellFormed(value)) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        return value;
    }

    /** The number or code of a lesson, or {@code field_too_long} or {@code invalid_field}; null where there is none. */
    public static @Nullable String lesson(String field, @Nullable String lesson) {
        if (lesson != null && lesson.length() > MAX_LESSON) {
            throw new RejectedException(RejectionCode.FIELD_TOO_LONG, field);
        }
        if (lesson != null && !LESSON.matcher(lesson).matches()) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, field);
        }
        return lesson;
    }

    /** A well-formed id of a person or of what is said about one; otherwise also {@code bsn_refused}. */
    public static String pseudonym(String field, String value) {
        wellFormed(field, value);
        if (CitizenNumber.isValid(value)) {
            throw new RejectedException(RejectionCode.BSN_REFUSED, field);
        }
        return value;
    }
}
