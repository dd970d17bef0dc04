package nl.aanwezig.notification.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/** What a partner may read of its own events: what is pushed to it, no less and no more. */
public final class PartnerFeed {

    private final PartnerLog log;
    private final Subscriptions subscriptions;
    private final ConsentBook consents;
    private final Clock clock;

    public PartnerFeed(PartnerLog log, Subscriptions subscriptions, ConsentBook consents, Clock clock) {
        this.log = log;
        this.subscriptions = subscriptions;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * A page of the feed.
     *
     * @param next where the page after it begins; that of this page where nothing is there yet
     */
    public record Page(List<PartnerEvent> events, long next) {}

    /** @param schools those that the caller may read of */
    public Page page(String partnerId, long from, int most, Predicate<String> schools) {
        List<PartnerEvent> found = log.read(partnerId, from, most);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Subscription> own = found.isEmpty()
                ? List.of()
                : subscriptions.of(partnerId).stream()
                        .filter(each -> each.isReadable(today))
                        .toList();
        return new Page(
                found.stream()
                        .filter(each -> schools.test(each.schoolId()) && mayRead(each, own))
                        .toList(),
                from + found.size());
    }

    /** That a consent was withdrawn is for a partner without a subscription too: it may still have what it got. */
    private boolean mayRead(PartnerEvent event, List<Subscription> own) {
        return event.isWithdrawalOfConsent()
                || own.stream()
                        .filter(each -> event.subscriptions().contains(each.id()))
                        .anyMatch(each -> !event.needsConsent()
                                || consents.find(event.partnerId(), event.pupil())
                                        .isUnwithdrawn(each.purpose()));
    }
}
