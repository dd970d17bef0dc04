package nl.aanwezig.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where messages are kept. */
public interface Messages {

    /** Carries a decision out; false where somebody else changed the message since, so that it is to be decided again. */
    boolean carryOut(Decision decision);

    /** Stores a change unless somebody else changed the message since; says whether it was stored. */
    boolean change(Message before, Message after);

    /** Takes the message that is due longest, and that no other sender has, into the hands of this one. */
    Optional<Lease> lease(Instant now, Instant until);

    /** About a pupil, at one school; oldest first. */
    List<Message> about(String schoolId, String pupilId);

    /** About a pupil, at every school; oldest first. */
    List<Message> about(String pupilId);

    /** Those that nobody could be given yet, for a person of a school. */
    List<Message> waitingFor(String schoolId, String recipientId);

    /** Those whose outcome the backbone has not heard yet, oldest first. */
    List<Message> withOutcomePending(int most);

    /** Records that the backbone heard of the state that this message was in. */
    void outcomeTold(Message told);
}
