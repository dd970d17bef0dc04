package nl.aanwezig.notification.delivery;

import nl.aanwezig.notification.letter.Envelope;

/** Hands a mail to a relay. Its message id is the same at every try, so that a relay or reader can tell a repetition. */
public interface MailGateway {

    /** Never throws for what the relay does or does not do. */
    DeliveryResult send(Envelope.Mail mail);
}
