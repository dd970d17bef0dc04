package nl.aanwezig.notification.letter;

import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.message.Delivery;
import nl.aanwezig.notification.message.MessageState;

/** What comes of composing a message at the moment of sending. */
public sealed interface Composition {

    record Ready(Envelope envelope, Channel channel, Language language) implements Composition {}

    /** Not to be sent after all; the delivery says what the message becomes. */
    record Withheld(Delivery delivery) implements Composition {

        /** Whether it is no longer true, so that whoever heard it is to be told. */
        public boolean isCorrected() {
            return CORRECTED.equals(delivery.reason());
        }
    }

    String CORRECTED = "corrected";

    static Composition cancelled(String reason) {
        return new Withheld(new Delivery(MessageState.CANCELLED, reason, null, null));
    }
}
