package nl.aanwezig.notification.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.aanwezig.notification.school.AlertHorizon;
import nl.aanwezig.notification.signal.SignalCases;
import nl.aanwezig.starter.event.DerivedId;

/** Takes the steps of signals in and says what each partner may hear; any order, any repetition. */
public final class PartnerDesk {

    private final Partners partners;
    private final Subscriptions subscriptions;
    private final ConsentBook consents;
    private final Standings standings;
    private final SignalCases signals;
    private final PartnerCases cases;
    private final KnownNames names;
    private final PartnerLog log;
    private final LeadDesk leads;
    private final AlertHorizon horizon;
    private final Clock clock;

    public PartnerDesk(
            Partners partners,
            Subscriptions subscriptions,
            ConsentBook consents,
            Standings standings,
            SignalCases signals,
            PartnerCases cases,
            KnownNames names,
            PartnerLog log,
            LeadDesk leads,
            AlertHorizon horizon,
            Clock clock) {
        this.partners = partners;
        this.subscriptions = subscriptions;
        this.consents = consents;
        this.standings = standings;
        this.signals = signals;
        this.cases = cases;
        this.names = names;
        this.log = log;
        this.leads = leads;
        this.horizon = horizon;
        this.clock = clock;
    }

    public void stepped(List<CaseStep> steps) {
        Map<String, Partner> known =
                partners.all().stream().collect(Collectors.toMap(Partner::id, each -> each, (one, other) -> one));
        Map<String, List<Subscription>> byPartner = subscriptions.all().stream()
                .filter(each -> known.containsKey(each.partnerId()))
                .collect(Collectors.groupingBy(Subscription::partnerId));
        for (CaseStep step : steps) {
            byPartner.forEach((partnerId, own) -> {
                Partner partner = known.get(partnerId);
                if (partner != null) {
                    step(partner, own, step);
                }
            });
            if (!step.holds()) {
                leads.close(step);
            }
        }
    }

    /** A family has consented: the partner hears of what stands already, as far as it has not. */
    public void consented(Partner partner, String pupilId) {
        List<Subscription> own = subscriptions.of(partner.id());
        standings.schoolsOf(pupilId).stream()
                .flatMap(each -> signals.ofPupil(each, pupilId).stream())
                .map(each -> CaseStep.of(each.newest()))
                .filter(CaseStep::holds)
                .forEach(each -> {
                    cases.change(partner.id(), partner.caseOf(each.signalId()), found -> found.asBefore(each));
                    step(partner, own, each);
                });
    }

    private void step(Partner partner, List<Subscription> all, CaseStep step) {
        Instant now = clock.instant();
        LocalDate today = standings.today(step.schoolId(), now);
        List<Subscription> concerned = all.stream()
                .filter(each -> each.isActive(today) && each.wants(step.schoolId(), step.kind()))
                .toList();
        if (concerned.isEmpty() || Eligibility.of(partner.role(), step.kind(), true) == Ground.NEVER) {
            return;
        }
        String caseId = partner.caseOf(step.signalId());
        PartnerCase before = cases.find(partner.id(), caseId);
        Optional<CaseStep.Change> news = before.next(step);
        boolean isHistory = !before.told() && !horizon.remembers(step.since(), today);
        boolean said = news.isPresent() && !isHistory && say(partner, concerned, step, caseId, news.get(), today, now);
        if (said && step.holds()) {
            leads.open(step);
        }
        // After the telling, never before: what a crash comes between is told again, and has the same id.
        cases.change(partner.id(), caseId, found -> found.after(step, said));
    }

    private boolean say(
            Partner partner,
            List<Subscription> concerned,
            CaseStep step,
            String caseId,
            CaseStep.Change change,
            LocalDate today,
            Instant now) {
        FamilyStanding family = standings.of(step.schoolId(), step.pupilId());
        String pupil = partner.pupil(step.pupilId());
        Ground ground = Eligibility.of(partner.role(), step.kind(), family.isAdult(today));
        List<String> allowed = concerned.stream()
                .filter(each -> switch (ground) {
                    case NEVER -> false;
                    case LEGAL_DUTY -> true;
                    case CONSENT -> consents.find(partner.id(), pupil).stands(each.purpose(), family, today);
                })
                .map(Subscription::id)
                .toList();
        if (allowed.isEmpty()) {
            return false;
        }
        names.remember(partner.id(), pupil, step.pupilId());
        names.remember(partner.id(), caseId, step.signalId());
        log.append(new PartnerEvent(
                partner.id(),
                0,
                DerivedId.of(partner.id(), caseId, step.step()),
                "nl.aanwezig.partner.signal-" + change.name().toLowerCase(Locale.ROOT) + ".v1",
                pupil,
                step.schoolId(),
                caseId,
                step.kind(),
                step.level(),
                null,
                now,
                ground == Ground.CONSENT,
                allowed,
                0));
        return true;
    }
}
