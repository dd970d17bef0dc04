package nl.aanwezig.notification.partner.webhook;

import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.Subscription;

/** Posts events to partners. */
public interface WebhookGateway {

    /** Signs and posts an event; never throws for what the partner does or does not do. */
    WebhookAnswer post(Subscription subscription, PartnerEvent event);

    /** Asks whether events may be posted there (CloudEvents, HTTP webhooks 4.1). */
    WebhookAnswer askLeave(String url);
}
