package nl.aanwezig.notification.letter;

import java.util.HashMap;
import java.util.Map;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.notification.transition.ContactWish;
import org.jspecify.annotations.Nullable;

/** What a mentor reads about a signal: what was measured, on what basis, until when, and what to do now. */
final class SignalLetters {

    private final LetterWriter writer;
    private final Phrases phrases;

    SignalLetters(LetterWriter writer, Phrases phrases) {
        this.writer = writer;
        this.phrases = phrases;
    }

    Letter mail(
            boolean correction,
            SignalStep signal,
            @Nullable PupilEntry pupil,
            @Nullable ContactWish wish,
            String schoolName,
            Language language) {
        Map<String, Object> words = new HashMap<>();
        words.put("named", pupil != null);
        words.put("pupil", pupil == null ? signal.pupilId() : pupil.firstName());
        words.put("school", schoolName);
        words.put("rule", phrases.rule(signal.rule(), language));
        words.put("measured", phrases.amount(signal.value(), signal.unit(), language));
        words.put("limit", phrases.amount(signal.limit(), signal.unit(), language));
        words.put("counted", signal.counted());
        words.put("since", phrases.date(signal.since(), language));
        words.put("dueBy", signal.dueBy() == null ? "" : phrases.date(signal.dueBy(), language));
        words.put("basis", Phrases.choose(signal.basis(), language));
        words.put("nextStep", Phrases.choose(signal.nextStep(), language));
        words.put("context", signal.contextAvailable());
        words.put("wish", wish == null ? "" : phrases.wish(wish, language));
        return writer.mail(correction ? "signal-withdrawn" : "signal", language, words);
    }
}
