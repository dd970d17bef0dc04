package nl.aanwezig.notification.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.aanwezig.notification.partner.LeadCase.Party;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.starter.event.DerivedId;

/** Has exactly one lead in every case that partners were told of, and says so where nobody takes it. */
public final class LeadDesk {

    /** What partners of a case are told when nobody took the lead in time. */
    public static final String WITHOUT_LEAD = "nl.aanwezig.partner.case-without-lead.v1";

    private final LeadCases cases;
    private final Partners partners;
    private final PartnerLog log;
    private final PartnerCases told;
    private final Subscriptions subscriptions;
    private final Standings standings;
    private final SchoolFacts schools;
    private final int schoolDays;
    private final Clock clock;

    /** @param schoolDays after so many school days without an answer it is escalated */
    public LeadDesk(
            LeadCases cases,
            Partners partners,
            PartnerLog log,
            PartnerCases told,
            Subscriptions subscriptions,
            Standings standings,
            SchoolFacts schools,
            int schoolDays,
            Clock clock) {
        this.cases = cases;
        this.partners = partners;
        this.log = log;
        this.told = told;
        this.subscriptions = subscriptions;
        this.standings = standings;
        this.schools = schools;
        this.schoolDays = schoolDays;
        this.clock = clock;
    }

    void open(CaseStep step) {
        cases.change(step.signalId(), before -> before == null ? LeadCase.opened(step, clock.instant()) : null);
    }

    void close(CaseStep step) {
        cases.change(step.signalId(), before -> before == null || before.closed() ? null : before.over());
    }

    public LeadCase accept(String signalId, Party party) {
        return change(signalId, each -> each.accepted(party, clock.instant()));
    }

    public LeadCase join(String signalId, Party party) {
        return change(signalId, each -> each.joined(party));
    }

    public LeadCase decline(String signalId, Party party) {
        return change(signalId, each -> each.declined(party, clock.instant()));
    }

    public LeadCase handOver(String signalId, Party from, Party to) {
        return change(signalId, each -> each.offered(from, to, clock.instant()));
    }

    private LeadCase change(String signalId, UnaryOperator<LeadCase> change) {
        cases.change(signalId, before -> {
            if (before == null) {
                return null;
            }
            LeadCase after = change.apply(before);
            return after.equals(before) ? null : after;
        });
        return cases.find(signalId).orElseThrow();
    }

    /** Those without a lead, of the schools asked for. */
    public List<LeadCase> unled(Predicate<String> of) {
        return cases.unled().stream()
                .filter(each -> of.test(each.schoolId()) && each.lead() == null)
                .toList();
    }

    /** Escalates whatever has waited too long. */
    public void escalate() {
        Instant now = clock.instant();
        cases.unled().stream()
                .filter(each -> each.isWaiting() && isLate(each, now))
                .forEach(each -> {
                    if (each.lead() == null) {
                        tell(each, now);
                    }
                    cases.change(
                            each.signalId(),
                            before -> before == null || !before.isWaiting() || !isLate(before, now)
                                    ? null
                                    : before.escalated(now));
                });
    }

    private boolean isLate(LeadCase waiting, Instant now) {
        School school = schools.school(waiting.schoolId()).orElse(null);
        if (school == null) {
            return false;
        }
        LocalDate today = school.today(now);
        long passed = school.today(waiting.waitingSince())
                .datesUntil(today)
                .map(each -> each.plusDays(1))
                .filter(school::isSchoolDay)
                .limit(schoolDays)
                .count();
        return passed >= schoolDays;
    }

    /** Each partner that knows of the case and did not decline hears that it has no lead. */
    private void tell(LeadCase waiting, Instant now) {
        LocalDate today = standings.today(waiting.schoolId(), now);
        boolean adult = standings.of(waiting.schoolId(), waiting.pupilId()).isAdult(today);
        for (Partner partner : partners.all()) {
            String caseId = partner.caseOf(waiting.signalId());
            if (told.find(partner.id(), caseId).told()
                    && !waiting.declined().contains(new Party(Party.Side.PARTNER, partner.id()))) {
                log.append(new PartnerEvent(
                        partner.id(),
                        0,
                        DerivedId.of(partner.id(), caseId, "without-lead", waiting.waitingSince()),
                        WITHOUT_LEAD,
                        partner.pupil(waiting.pupilId()),
                        waiting.schoolId(),
                        caseId,
                        waiting.kind(),
                        null,
                        null,
                        now,
                        Eligibility.of(partner.role(), waiting.kind(), adult) != Ground.LEGAL_DUTY,
                        subscriptions.of(partner.id()).stream()
                                .filter(each -> each.isActive(today) && each.wants(waiting.schoolId(), waiting.kind()))
                                .map(Subscription::id)
                                .toList(),
                        0));
            }
        }
    }
}
