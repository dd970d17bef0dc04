package nl.aanwezig.notification.letter;

import nl.aanwezig.notification.directory.Reach;
import nl.aanwezig.notification.message.Message;

/** Where the person who gets a message can answer it. */
@FunctionalInterface
public interface AnswerPlace {

    /** For a message that goes this way now; asked again it is the same. */
    AnswerOffer of(Message message, Reach.By by);
}
