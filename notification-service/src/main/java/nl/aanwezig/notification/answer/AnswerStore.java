package nl.aanwezig.notification.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where links and answers are kept. */
public interface AnswerStore {

    /**
     * Keeps a link under an id that does not tell its code; kept twice it is the same.
     *
     * @param phone by what the phone is recognised that it goes to, not its number; null where it goes by mail
     */
    void keep(String linkId, AnswerLink link, @Nullable String phone);

    /** The links that went to a phone. */
    List<AnswerLink> linksTo(String phone);

    Optional<AnswerLink> link(String linkId);

    Optional<Answer> answer(String answerId);

    /** Keeps an answer unless there is one, returns the one that stands, and returns only when the backbone knows. */
    Answer give(Answer answer);

    /** Changes an answer that is there. */
    Answer change(String answerId, UnaryOperator<Answer> change);

    /** Those of a school, newest first. */
    List<Answer> of(String schoolId, int skip, int limit);
}
