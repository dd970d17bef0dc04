package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A thin event for one partner: that something is so, never what about. It names pupil and case as this partner alone
 * knows them.
 *
 * @param sequence its place among the events of the partner, from 1 without gaps; 0 before it has one
 * @param id derived from what it says, also the webhook's id
 * @param type a CloudEvents type
 * @param kind the rule; null where no rule is behind it
 * @param at when it was taken in here
 * @param needsConsent whether it is held back as soon as the consent is withdrawn
 * @param subscriptions ids of the subscriptions that it is for
 * @param consent number of the consent that was withdrawn; 0 in every other event
 */
public record PartnerEvent(
        String partnerId,
        long sequence,
        String id,
        String type,
        String pupil,
        String schoolId,
        @Nullable String caseId,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String purpose,
        Instant at,
        boolean needsConsent,
        List<String> subscriptions,
        int consent) {

    public static final String CONSENT_WITHDRAWN = "nl.aanwezig.consent.withdrawn.v1";
    public static final String TEST = "nl.aanwezig.partner.test.v1";

    public PartnerEvent {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(at, "at");
        subscriptions = List.copyOf(subscriptions);
    }

    public PartnerEvent at(long place) {
        return new PartnerEvent(
                partnerId,
                place,
                id,
                type,
                pupil,
                schoolId,
                caseId,
                kind,
                level,
                purpose,
                at,
                needsConsent,
                subscriptions,
                consent);
    }

    public boolean isWithdrawalOfConsent() {
        return type.equals(CONSENT_WITHDRAWN);
    }
}
