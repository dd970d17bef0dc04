package nl.aanwezig.notification.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.aanwezig.notification.absence.Registration;

/** What a guardian reads about absence: first name and facts; no reason, no blame, an offer of help (domain section 5). */
final class AbsenceLetters {

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
     * @param answerUrl where it can be answered; empty for a correction
     */
    record Content(
            Text text,
            String firstName,
            String schoolName,
            LocalDate date,
            boolean today,
            List<Registration> absences,
            String answerUrl) {}

    Letter mail(Content content, Language language) {
        return writer.mail(content.text().template, language, words(content, content.schoolName(), language));
    }

    String sms(Content content, Language language) {
        return OnePart.of(content.schoolName(), schoolName -> sms(content, schoolName, language));
    }

    private String sms(Content content, String schoolName, Language language) {
        return writer.sms(content.text().template, language, words(content, schoolName, language));
    }

    private Map<String, Object> words(Content content, String schoolName, Language language) {
        List<String> lessons = content.absences().stream()
                .map(Registration::lesson)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Object> words = new HashMap<>();
        words.put("firstName", content.firstName());
        words.put("school", schoolName);
        words.put("date", phrases.date(content.date(), language));
        words.put("today", content.today());
        words.put("extent", extent(content.absences(), lessons));
        words.put("lessons", phrases.list(lessons, language));
        words.put("manyLessons", lessons.size() > 1);
        words.put("answerUrl", content.answerUrl());
        return words;
    }

    private static String extent(List<Registration> absences, List<String> lessons) {
        List<String> parts = absences.stream()
                .map(Registration::dayPart)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (parts.contains("DAY") || parts.containsAll(List.of("MORNING", "AFTERNOON"))) {
            return "DAY";
        }
        if (!parts.isEmpty()) {
            return parts.getFirst();
        }
        return lessons.isEmpty() || lessons.size() < absences.size() ? "SOME" : "LESSONS";
    }
}
