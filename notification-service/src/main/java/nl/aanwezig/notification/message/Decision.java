package nl.aanwezig.notification.message;

/** What is to be done about messages; carried out against the version that it was decided upon. */
public sealed interface Decision {

    /** Write a message that is not there yet. */
    record Say(Message message) implements Decision {}

    /** Bring a message into another state. */
    record Change(Message before, Message after) implements Decision {}
}
