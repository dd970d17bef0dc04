package nl.aanwezig.notification.letter;

/**
 * A mail's subject and its content, the same in plain text and in HTML. Personal: never stored, never logged.
 *
 * @param mayBeSwitchedOff whether the reader can do without letters of this kind; never so where a parent has a right to it
 */
public record Letter(String subject, String text, String html, boolean mayBeSwitchedOff) {

    /** A letter that cannot be switched off. */
    public Letter(String subject, String text, String html) {
        this(subject, text, html, false);
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
