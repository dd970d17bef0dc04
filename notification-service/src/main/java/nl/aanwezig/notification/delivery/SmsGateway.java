package nl.aanwezig.notification.delivery;

import nl.aanwezig.notification.letter.Envelope;

/** Hands an SMS to a provider, which is told the message id and is asked to take it once. */
public interface SmsGateway {

    /** Never throws for what the provider does or does not do. */
    DeliveryResult send(Envelope.Sms sms);
}
