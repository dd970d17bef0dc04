package nl.aanwezig.attendance.rejection;

import org.jspecify.annotations.Nullable;

/**
 * One reason to refuse.
 *
 * @param field the name of the field that is wrong; null where the whole item is, or where its name is the sender's own
 */
public record Rejection(RejectionCode code, @Nullable String field) {

    public static Rejection of(RejectionCode code) {
        return new Rejection(code, null);
    }

    /** What is wrong, in words, with the field's name and without its content. */
    public String detail() {
        return field == null ? code.text() : "field '" + field + "' " + code.text();
    }
}
