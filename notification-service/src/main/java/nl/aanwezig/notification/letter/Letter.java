package nl.aanwezig.notification.letter;

/** A mail's subject and its content, the same in plain text and in HTML. Personal: never stored, never logged. */
public record Letter(String subject, String text, String html) {

    @Override
    public String toString() {
        return "Letter";
    }
}
