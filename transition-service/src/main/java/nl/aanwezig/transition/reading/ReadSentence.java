package nl.aanwezig.transition.reading;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A look into a dossier in one plain sentence, such as "De mentor van de nieuwe school las dit op 3 september, om uw
 * kind te begeleiden."
 *
 * @param schools of the transfer, by which a school is called the former or the new one
 * @param today a date of another year is told with its year
 */
public record ReadSentence(DossierGate.Schools schools, ZoneId zone, LocalDate today) {

    /** Who is spoken to. */
    public enum Audience {
        FAMILY,
        PUPIL
    }

    /** @param language {@code nl} or {@code en} */
    public String of(DossierRead read, Audience audience, String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle texts = ResourceBundle.getBundle(
                "nl.aanwezig.transition.reading.sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        LocalDate day = LocalDate.ofInstant(read.at(), zone);
        String pattern = texts.getString(day.getYear() == today.getYear() ? "day" : "dayAndYear");
        String who = texts.getString("who." + key(read, audience));
        return MessageFormat.format(
                texts.getString("sentence"),
                MessageFormat.format(who, texts.getString("school." + side(read))),
                texts.getString("what." + read.what()),
                DateTimeFormatter.ofPattern(pattern, locale).format(day),
                texts.getString("purpose." + read.purpose() + "." + audience));
    }

    private static String key(DossierRead read, Audience audience) {
        return switch (read.role()) {
            case FAMILY, PUPIL -> read.role() + "." + audience;
            case TEACHER, MENTOR, CARE_TEAM, ADMINISTRATION -> read.role().name();
        };
    }

    private String side(DossierRead read) {
        if (schools.to().equals(read.school())) {
            return "new";
        }
        return schools.from().equals(read.school()) ? "former" : "other";
    }
}
