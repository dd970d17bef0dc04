package nl.aanwezig.transition.code;

import java.util.List;

/** A short text for people in each language that the forms speak; level B1. */
public record Label(String nl, String en) {

    /** The languages that every text has (ISO 639-1); the first is the one for whoever asks for none of them. */
    public static final List<String> LANGUAGES = List.of("nl", "en");

    /** @throws IllegalArgumentException where a language has no text */
    public Label {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs a text in each language");
        }
    }

    /** @param language one of {@link #LANGUAGES} */
    public String in(String language) {
        return switch (language) {
            case "nl" -> nl;
            case "en" -> en;
            default -> throw new IllegalArgumentException("no text in this language");
        };
    }
}
