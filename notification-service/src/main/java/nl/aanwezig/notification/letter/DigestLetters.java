package nl.aanwezig.notification.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.absence.Registration;

/** What a guardian was not told by SMS when it happened, of one child: at most one SMS a child and day (domain section 5). */
final class DigestLetters {

    private final LetterWriter writer;
    private final Phrases phrases;

    DigestLetters(LetterWriter writer, Phrases phrases) {
        this.writer = writer;
        this.phrases = phrases;
    }

    /** @param absences what nobody explained, in the order of the day */
    record Day(LocalDate date, List<Registration> absences) {}

    /**
     * @param days at least one, oldest first
     * @param stopUrl where letters of this kind are switched off; empty: nothing is said of it
     */
    record Content(String firstName, String schoolName, List<Day> days, AnswerOffer answer, String stopUrl) {}

    Letter mail(Content content, Language language) {
        return writer.mail("digest", language, words(content, content.schoolName(), language));
    }

    String sms(Content content, Language language) {
        return FewParts.of(
                content.schoolName(),
                schoolName -> writer.sms("digest", language, words(content, schoolName, language)));
    }

    private Map<String, Object> words(Content content, String schoolName, Language language) {
        Map<String, Object> words = new HashMap<>();
        words.put("firstName", content.firstName());
        words.put("school", schoolName);
        words.put(
                "lines", content.days().stream().map(day -> line(day, language)).toList());
        words.put(
                "days",
                phrases.list(
                        content.days().stream()
                                .map(day -> phrases.day(day.date(), language))
                                .toList(),
                        language));
        words.put("answerUrl", content.answer().url());
        words.put("stopUrl", content.stopUrl());
        return words;
    }

    private String line(Day day, Language language) {
        return phrases.date(day.date(), language) + ": " + phrases.extent(Extent.of(day.absences()), language);
    }
}
