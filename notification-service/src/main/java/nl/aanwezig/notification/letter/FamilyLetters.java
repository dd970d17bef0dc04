package nl.aanwezig.notification.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a guardian reads besides absence itself: that the pupil is back, how often it was away, that an answer came in. Facts
 * and an offer of help; no reason, no comparison, no judgement, be it praise (domain section 5).
 */
final class FamilyLetters {

    private final LetterWriter writer;
    private final Phrases phrases;

    FamilyLetters(LetterWriter writer, Phrases phrases) {
        this.writer = writer;
        this.phrases = phrases;
    }

    /** What a letter says. */
    sealed interface Content {

        String firstName();

        String schoolName();
    }

    /**
     * The pupil has been at school again for a while.
     *
     * @param since first day of that while
     * @param stopUrl where letters of this kind are switched off; empty: nothing is said of it
     */
    record GoodNews(String firstName, String schoolName, LocalDate since, String stopUrl) implements Content {}

    /**
     * Running total of all absence, for whatever reason.
     *
     * @param since first day that counts
     * @param until last day that counts
     * @param unit as policies spell it, like {@code school days}
     * @param stopUrl where letters of this kind are switched off; empty: nothing is said of it
     */
    record Total(
            String firstName,
            String schoolName,
            LocalDate since,
            LocalDate until,
            BigDecimal value,
            String unit,
            String stopUrl)
            implements Content {}

    /**
     * An answer came in.
     *
     * @param call whether somebody of the school will phone
     */
    record AnswerThanks(String firstName, String schoolName, boolean call) implements Content {}

    Letter mail(Content content, Language language) {
        return writer.mail(
                name(content),
                language,
                words(content, content.schoolName(), date -> phrases.date(date, language), language));
    }

    String sms(Content content, Language language) {
        return FewParts.of(
                content.schoolName(),
                schoolName -> writer.sms(
                        name(content),
                        language,
                        words(content, schoolName, date -> phrases.day(date, language), language)));
    }

    private static String name(Content content) {
        return switch (content) {
            case GoodNews each -> "good-news";
            case Total each -> "total";
            case AnswerThanks each -> "answer-thanks";
        };
    }

    private Map<String, Object> words(
            Content content, String schoolName, Function<LocalDate, String> dates, Language language) {
        Map<String, Object> words = new HashMap<>();
        words.put("firstName", content.firstName());
        words.put("school", schoolName);
        switch (content) {
            case GoodNews news -> {
                words.put("since", dates.apply(news.since()));
                words.put("stopUrl", news.stopUrl());
            }
            case Total total -> {
                words.put("since", dates.apply(total.since()));
                words.put("until", dates.apply(total.until()));
                words.put("amount", phrases.amount(total.value(), total.unit(), language));
                words.put("stopUrl", total.stopUrl());
            }
            case AnswerThanks thanks -> words.put("call", thanks.call());
        }
        return words;
    }
}
