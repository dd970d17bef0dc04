package nl.aanwezig.notification.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where links and answers are kept. */
public interface AnswerStore {

    /** Keeps a link under an id that does not tell its code; kept twice it is the same. */
    void keep(String linkId, AnswerLink link);

    Optional<AnswerLink> link(String linkId);

    Optional<Answer> answer(String answerId);

    /** Keeps an answer unless there is one, returns the one that stands, and returns only when the backbone knows. */
    Answer give(Answer answer);

    /** Changes an answer that is there. */
    Answer change(String answerId, UnaryOperator<Answer> change);

    /** Those of a school, newest first. */
    List<Answer> of(String schoolId, int skip, int limit);
}
