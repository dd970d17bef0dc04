package nl.aanwezig.notification.partner.mongo;

import java.util.List;
import nl.aanwezig.notification.partner.Consent;
import nl.aanwezig.notification.partner.Consents;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.store.DocumentForm;
import nl.aanwezig.starter.event.DerivedId;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Consents are encrypted; what is told of them is that one was withdrawn, to the partner that it was for. */
final class ConsentForm implements DocumentForm<Consents> {

    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Subscriptions subscriptions;
    private final PartnerLog log;

    ConsentForm(FieldCipher cipher, JsonMapper json, Subscriptions subscriptions, PartnerLog log) {
        this.cipher = cipher;
        this.json = json;
        this.subscriptions = subscriptions;
        this.log = log;
    }

    @Override
    public String collection() {
        return "partnerConsents";
    }

    @Override
    public String write(Consents content) {
        return cipher.encrypt(json.writeValueAsString(content));
    }

    @Override
    public Consents read(String stored) {
        return json.readValue(cipher.decrypt(stored), Consents.class);
    }

    @Override
    public int revision(Consents content) {
        return content.withdrawals();
    }

    /** Each has an id of its own: what was told before is there already. */
    @Override
    public void tell(Consents content, int revision) {
        content.all().stream().filter(Consent::isWithdrawn).forEach(each -> log.append(withdrawal(content, each)));
    }

    private PartnerEvent withdrawal(Consents content, Consent consent) {
        List<String> concerned = subscriptions.of(content.partnerId()).stream()
                .filter(each -> each.purpose().equals(consent.purpose()))
                .map(Subscription::id)
                .toList();
        java.time.Instant withdrawnAt = java.util.Objects.requireNonNull(consent.withdrawnAt());
        return new PartnerEvent(
                content.partnerId(),
                0,
                eventId(content, consent.number()),
                PartnerEvent.CONSENT_WITHDRAWN,
                content.pupil(),
                consent.schoolId(),
                null,
                null,
                null,
                consent.purpose(),
                withdrawnAt,
                false,
                concerned,
                consent.number());
    }

    private static String eventId(Consents content, int number) {
        return DerivedId.of(content.partnerId(), content.pupil(), "consent", number);
    }

    @Override
    public Document queried(Consents content) {
        return new Document("partnerId", content.partnerId());
    }
}
