package nl.aanwezig.notification.letter;

import java.util.HashMap;
import java.util.Map;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.transition.ContactWish;
import org.jspecify.annotations.Nullable;

/** What a family reads of its contact at the new school, and what that person reads of the family. No item of a dossier. */
final class IntroductionLetters {

    private final LetterWriter writer;
    private final Phrases phrases;

    IntroductionLetters(LetterWriter writer, Phrases phrases) {
        this.writer = writer;
        this.phrases = phrases;
    }

    /**
     * @param pupil first name, or the id where the pupil is not in the directory
     * @param named whether it is a name
     * @param contact the counterpart at this school
     * @param before the one whom the family trusted; null where the directory does not know that person
     * @param beforeSchool name of that school; null where it is not known
     * @param wish how the family wishes to be reached; null where nothing is known of it
     */
    record Content(
            String pupil,
            boolean named,
            String schoolName,
            StaffEntry contact,
            @Nullable StaffEntry before,
            @Nullable String beforeSchool,
            @Nullable ContactWish wish) {}

    Letter toFamily(Content content, Language language) {
        return writer.mail("introduction", language, words(content, content.schoolName(), language));
    }

    String smsToFamily(Content content, Language language) {
        return FewParts.of(
                content.schoolName(),
                schoolName -> writer.sms("introduction", language, words(content, schoolName, language)));
    }

    Letter toStaff(Content content, Language language) {
        return writer.mail("introduction-staff", language, words(content, content.schoolName(), language));
    }

    private Map<String, Object> words(Content content, String schoolName, Language language) {
        StaffEntry before = content.before();
        Map<String, Object> words = new HashMap<>();
        words.put("pupil", content.pupil());
        words.put("named", content.named());
        words.put("school", schoolName);
        words.put("contact", content.contact().name());
        words.put("email", content.contact().email());
        words.put("before", before == null ? "" : before.name());
        words.put("beforeEmail", before == null ? "" : before.email());
        words.put("beforeSchool", content.beforeSchool() == null ? "" : content.beforeSchool());
        words.put("wish", content.wish() == null ? "" : phrases.wish(content.wish(), language));
        return words;
    }
}
