package nl.aanwezig.notification.letter;

/**
 * How a family can answer a message but by replying to it.
 *
 * @param url of the page for this child and this message, short for an SMS; empty: nothing is said of a page
 * @param codes whether an SMS is answered by one letter: A ill, B appointment, C back again, D call me. The menu is the same in
 *     every message and says nothing about the child
 */
public record AnswerOffer(String url, boolean codes) {

    static final AnswerOffer BY_REPLY = new AnswerOffer("", false);

    /** The menu without the page: where both together leave no room for the school. */
    AnswerOffer menuAlone() {
        return codes ? new AnswerOffer("", true) : this;
    }
}
