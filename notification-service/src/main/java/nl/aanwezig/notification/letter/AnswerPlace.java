package nl.aanwezig.notification.letter;

import nl.aanwezig.notification.message.Message;

/** Where the person who gets a message can answer it. */
@FunctionalInterface
public interface AnswerPlace {

    /** The address of a page for this message alone; asked again it is the same. */
    String of(Message message);
}
