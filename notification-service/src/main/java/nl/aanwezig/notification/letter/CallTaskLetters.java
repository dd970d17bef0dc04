package nl.aanwezig.notification.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.transition.ContactWish;
import org.jspecify.annotations.Nullable;

/** What staff read where nobody at home answered: please phone. No number and no name of a guardian; the directory has those. */
final class CallTaskLetters {

    private final LetterWriter writer;
    private final Phrases phrases;

    CallTaskLetters(LetterWriter writer, Phrases phrases) {
        this.writer = writer;
        this.phrases = phrases;
    }

    /**
     * @param pupil null where the pupil is not in the directory, and is called by the id
     * @param date the day of the absence
     * @param wish how the family wishes to be reached; null where nothing is known of it
     * @param taskUrl where the reader takes it up; empty: nothing is said of it
     */
    record Content(
            String pupilId,
            @Nullable PupilEntry pupil,
            String schoolName,
            LocalDate date,
            @Nullable ContactWish wish,
            String taskUrl) {}

    Letter mail(Content content, Language language) {
        PupilEntry pupil = content.pupil();
        ContactWish wish = content.wish();
        Map<String, Object> words = new HashMap<>();
        words.put("named", pupil != null);
        words.put("pupil", pupil == null ? content.pupilId() : pupil.firstName());
        words.put("school", content.schoolName());
        words.put("date", phrases.date(content.date(), language));
        words.put("wish", wish == null ? "" : phrases.wish(wish, language));
        words.put("taskUrl", content.taskUrl());
        return writer.mail("call-task", language, words);
    }
}
