package nl.aanwezig.notification.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.absence.Registration;

/** What a guardian reads about absence: first name and facts; no reason, no blame, an offer of help (domain section 5). */
final class AbsenceLetters {

    /** So many characters of a school's name say which school it is. */
    private static final int KNOWN_BY = 10;

    private final LetterWriter writer;
    private final Phrases phrases;

    AbsenceLetters(LetterWriter writer, Phrases phrases) {
        this.writer = writer;
        this.phrases = phrases;
    }

    /** Which text. */
    enum Text {
        ABSENCE("absence"),
        /** The absence was our mistake. */
        WITHDRAWN("absence-withdrawn"),
        /** The reason is known now. */
        EXPLAINED("absence-explained");

        private final String template;

        Text(String template) {
            this.template = template;
        }
    }

    /**
     * @param absences what nobody explained, in the order of the day; empty for a correction
     * @param answer how the reader can answer but by replying
     */
    record Content(
            Text text,
            String firstName,
            String schoolName,
            LocalDate date,
            boolean today,
            List<Registration> absences,
            AnswerOffer answer) {

        Content answered(AnswerOffer otherwise) {
            return new Content(text, firstName, schoolName, date, today, absences, otherwise);
        }

        /** A message that is answered by replying alone. */
        Content(
                Text text,
                String firstName,
                String schoolName,
                LocalDate date,
                boolean today,
                List<Registration> absences) {
            this(text, firstName, schoolName, date, today, absences, AnswerOffer.BY_REPLY);
        }
    }

    Letter mail(Content content, Language language) {
        return writer.mail(content.text().template, language, words(content, content.schoolName(), language));
    }

    String sms(Content content, Language language) {
        String whole = render(content, language);
        String name = content.schoolName();
        boolean known = whole.contains(name.substring(0, Math.min(KNOWN_BY, name.length())));
        return known ? whole : render(content.answered(content.answer().menuAlone()), language);
    }

    private String render(Content content, Language language) {
        return FewParts.of(
                content.schoolName(),
                schoolName -> writer.sms(content.text().template, language, words(content, schoolName, language)));
    }

    private Map<String, Object> words(Content content, String schoolName, Language language) {
        Extent extent = Extent.of(content.absences());
        Map<String, Object> words = new HashMap<>();
        words.put("firstName", content.firstName());
        words.put("school", schoolName);
        words.put("date", phrases.date(content.date(), language));
        words.put("day", phrases.day(content.date(), language));
        words.put("today", content.today());
        words.put("extent", extent.part().name());
        words.put("lessons", phrases.list(extent.lessons(), language));
        words.put("manyLessons", extent.manyLessons());
        words.put("answerUrl", content.answer().url());
        words.put("answerCodes", content.answer().codes());
        return words;
    }
}
