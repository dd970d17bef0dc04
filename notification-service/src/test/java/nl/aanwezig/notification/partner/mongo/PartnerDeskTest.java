package nl.aanwezig.notification.partner.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.aanwezig.notification.Memory;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.partner.CaseStep;
import nl.aanwezig.notification.partner.Eligibility;
import nl.aanwezig.notification.partner.LeadCase;
import nl.aanwezig.notification.partner.LeadCase.Party;
import nl.aanwezig.notification.partner.LeadDesk;
import nl.aanwezig.notification.partner.Partner;
import nl.aanwezig.notification.partner.PartnerDesk;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.Role;
import nl.aanwezig.notification.partner.Standings;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.school.AlertHorizon;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartnerDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final String PURPOSE = "help";
    private static final Set<String> SICKNESS = Set.of("nl.sickness-reports", "nl.sickness-run");

    private static final Set<String> DUTY =
            Set.of("nl.unauthorised-16h", "nl.long-term-absence", "nl.holiday-not-granted", "nl.rmc");

    private static final List<String> RULES = List.of(
            "nl.unauthorised-16h",
            "nl.long-term-absence",
            "nl.holiday-not-granted",
            "nl.sickness-reports",
            "nl.sickness-run",
            "nl.lateness",
            "nl.rmc",
            "nl.approaching-16h",
            "us.chronic",
            "england.persistent",
            "england.severe",
            "england.penalty-notice",
            "flanders.b-code",
            "pattern.weekday",
            "pattern.rising",
            "data.no-registers",
            "observation.welfare",
            "transition.unread");

    private Instant now = START;
    private final Clock clock = new Settable();
    private final PartnerStore store = new PartnerStore(clock);
    private final Memory memory = new Memory();
    private final LeadDesk leads = new LeadDesk(
            store.leads,
            store.partners,
            store.log,
            store.cases,
            store.subscriptions,
            new Standings(memory, memory),
            memory,
            2,
            clock);
    private final PartnerDesk desk = new PartnerDesk(
            store.partners,
            store.subscriptions,
            store.consents,
            new Standings(memory, memory),
            memory.signals,
            store.cases,
            store.names,
            store.log,
            leads,
            new AlertHorizon(3, 60),
            clock);

    @AfterEach
    void close() {
        store.close();
    }

    /** Whatever is subscribed to, and whoever consented: the subscriptions here ask for everything there is. */
    @Test
    void overAllEventsNoPartnerHearsWhatItsRoleMayNeverHearNorWithoutConsentWhatNeedsIt() {
        Map<String, Integer> ages = Map.of("p-12", 12, "p-16", 16, "p-18", 18);
        ages.forEach(this::pupil);
        for (Role role : Role.values()) {
            for (String consent : List.of("none", "parent", "pupil", "withdrawn")) {
                Partner partner = store.partners.put(role + "-" + consent, "Partner", role);
                store.subscriptions.add(subscription(partner.id(), Set.copyOf(RULES)));
                ages.keySet().forEach(each -> consent(partner, each, consent));
            }
        }
        List<CaseStep> steps = new ArrayList<>();
        for (String pupil : ages.keySet()) {
            for (String rule : RULES) {
                steps.add(step(pupil, rule, 1, CaseStep.Change.RAISED, TODAY));
                steps.add(step(pupil, rule, 2, CaseStep.Change.CHANGED, TODAY));
                steps.add(step(pupil, rule, 3, CaseStep.Change.WITHDRAWN, TODAY));
            }
        }
        java.util.Collections.shuffle(steps, new Random(1));

        desk.stepped(steps);
        desk.stepped(steps);

        int heard = 0;
        for (Partner partner : store.partners.all()) {
            List<PartnerEvent> events = store.log.read(partner.id(), 1, 1_000).stream()
                    .filter(each -> !each.isWithdrawalOfConsent())
                    .toList();
            heard += events.size();
            for (PartnerEvent event : events) {
                int age = ages.entrySet().stream()
                        .filter(each -> partner.pupil(each.getKey()).equals(event.pupil()))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
                mayHear(partner, event, age);
            }
        }
        assertThat(heard).isPositive();
    }

    private static void mayHear(Partner partner, PartnerEvent event, int age) {
        String kind = event.kind();
        String consent = partner.id().substring(partner.id().indexOf('-') + 1);
        assertThat(Eligibility.kinds(partner.role())).contains(kind);
        if (partner.role() != Role.YOUTH_DOCTOR) {
            assertThat(SICKNESS).doesNotContain(kind);
        }
        assertThat(Set.of("observation.welfare", "data.no-registers", "transition.unread"))
                .doesNotContain(kind);
        boolean duty =
                partner.role() == Role.ATTENDANCE_OFFICER && DUTY.contains(kind) && (age < 18 || kind.equals("nl.rmc"));
        if (!duty) {
            assertThat(consent).as("%s %s at %d", partner, kind, age).isEqualTo(age < 16 ? "parent" : "pupil");
        }
    }

    @Test
    void historyIsSilent() {
        pupil("p-12", 12);
        officer();

        desk.stepped(List.of(step("p-12", "nl.unauthorised-16h", 1, CaseStep.Change.RAISED, TODAY.minusDays(61))));
        desk.stepped(List.of(step("p-12", "nl.long-term-absence", 1, CaseStep.Change.RAISED, TODAY.minusDays(60))));

        assertThat(store.log.read("officer", 1, 10))
                .extracting(PartnerEvent::kind)
                .containsExactly("nl.long-term-absence");
    }

    @Test
    void whatComesTwiceAfterACrashBetweenTellingAndRememberingIsToldOnce() {
        pupil("p-12", 12);
        Partner officer = officer();
        CaseStep raised = step("p-12", "nl.unauthorised-16h", 1, CaseStep.Change.RAISED, TODAY);
        desk.stepped(List.of(raised));
        store.cases.change(
                officer.id(),
                officer.caseOf(raised.signalId()),
                each -> nl.aanwezig.notification.partner.PartnerCase.NEW);

        desk.stepped(List.of(raised));

        assertThat(store.log.read("officer", 1, 10)).hasSize(1);
    }

    @Test
    void aCaseHasExactlyOneLeadThatIsHandedOverOnlyWhenTheOtherAccepts() {
        pupil("p-12", 12);
        officer();
        CaseStep raised = step("p-12", "nl.unauthorised-16h", 1, CaseStep.Change.RAISED, TODAY);
        desk.stepped(List.of(raised));
        Party officer = new Party(Party.Side.PARTNER, "officer");
        Party mentor = new Party(Party.Side.STAFF, "m-1");

        assertThat(leads.accept(raised.signalId(), mentor).lead()).isEqualTo(mentor);
        assertThat(refusal(() -> leads.accept(raised.signalId(), officer))).isEqualTo("lead_taken");
        assertThat(refusal(() -> leads.handOver(raised.signalId(), officer, mentor)))
                .isEqualTo("has_not_the_lead");
        assertThat(leads.join(raised.signalId(), officer).joined()).containsExactly(officer);
        assertThat(leads.handOver(raised.signalId(), mentor, officer).lead()).isEqualTo(mentor);
        LeadCase taken = leads.accept(raised.signalId(), officer);
        assertThat(taken.lead()).isEqualTo(officer);
        assertThat(taken.joined()).containsExactly(mentor);
        assertThat(leads.decline(raised.signalId(), officer).lead()).isNull();

        desk.stepped(List.of(step("p-12", "nl.unauthorised-16h", 2, CaseStep.Change.RESOLVED, TODAY)));
        assertThat(refusal(() -> leads.accept(raised.signalId(), mentor))).isEqualTo("case_closed");
    }

    @Test
    void ofManyWhoAcceptAtOnceOneHasTheLead() throws Exception {
        pupil("p-12", 12);
        officer();
        CaseStep raised = step("p-12", "nl.unauthorised-16h", 1, CaseStep.Change.RAISED, TODAY);
        desk.stepped(List.of(raised));
        var accepted = new java.util.concurrent.atomic.AtomicInteger();
        List<Thread> all = java.util.stream.IntStream.range(0, 12)
                .mapToObj(each -> Thread.ofVirtual().start(() -> {
                    try {
                        leads.accept(raised.signalId(), new Party(Party.Side.STAFF, "m-" + each));
                        accepted.incrementAndGet();
                    } catch (LeadCase.Refused e) {
                        assertThat(e.code()).isEqualTo("lead_taken");
                    }
                }))
                .toList();
        for (Thread each : all) {
            each.join();
        }

        assertThat(accepted).hasValue(1);
    }

    @Test
    void aCaseThatNobodyTakesIsEscalatedOnceAfterTwoSchoolDaysAndAHandOverLapses() {
        memory.keep(new School("school-a", 1, "School", ZoneOffset.UTC, List.of()));
        pupil("p-12", 12);
        officer();
        CaseStep raised = step("p-12", "nl.unauthorised-16h", 1, CaseStep.Change.RAISED, TODAY);
        now = Instant.parse("2026-11-27T10:00:00Z");
        desk.stepped(List.of(raised));
        now = Instant.parse("2026-11-30T10:00:00Z");
        leads.escalate();
        assertThat(store.log.read("officer", 1, 10)).hasSize(1);

        now = Instant.parse("2026-12-01T10:00:00Z");
        leads.escalate();
        leads.escalate();

        assertThat(store.log.read("officer", 1, 10))
                .extracting(PartnerEvent::type)
                .containsExactly("nl.aanwezig.partner.signal-raised.v1", LeadDesk.WITHOUT_LEAD);
        assertThat(leads.unled("school-a"::equals)).hasSize(1);
        Party mentor = new Party(Party.Side.STAFF, "m-1");
        leads.accept(raised.signalId(), mentor);
        leads.handOver(raised.signalId(), mentor, new Party(Party.Side.PARTNER, "officer"));
        now = Instant.parse("2026-12-03T10:00:00Z");
        leads.escalate();
        assertThat(store.leads.find(raised.signalId()).orElseThrow().offeredTo())
                .isNull();
        assertThat(leads.unled("school-a"::equals)).isEmpty();
    }

    private static String refusal(Runnable answer) {
        try {
            answer.run();
            return "none";
        } catch (LeadCase.Refused e) {
            return e.code();
        }
    }

    private final class Settable extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Partner officer() {
        Partner officer = store.partners.put("officer", "Officer", Role.ATTENDANCE_OFFICER);
        store.subscriptions.add(subscription("officer", Eligibility.kinds(Role.ATTENDANCE_OFFICER)));
        return officer;
    }

    private void pupil(String id, int age) {
        memory.keep(new Enrolments(
                id, 1, List.of(new Enrolment("school-a", TODAY.minusYears(1), null, TODAY.plusYears(18L - age)))));
        memory.put(new PupilEntry(
                "school-a",
                id,
                "First",
                "Last",
                null,
                List.of(new Guardian("g-1", "Name", true, null, null, null, List.of(), false, null)),
                null));
    }

    private void consent(Partner partner, String pupilId, String who) {
        String pupil = partner.pupil(pupilId);
        if (!who.equals("none")) {
            store.consents.change(
                    partner.id(),
                    pupil,
                    each -> each.given(PURPOSE, who.equals("pupil") ? null : "g-1", TODAY, "school-a"));
        }
        if (who.equals("withdrawn")) {
            store.consents.change(partner.id(), pupil, each -> each.withdrawn(null, START));
        }
    }

    private static Subscription subscription(String partner, Set<String> kinds) {
        return new Subscription(
                "s-" + partner,
                partner,
                null,
                kinds,
                Set.of("school-a"),
                PURPOSE,
                TODAY.plusDays(30),
                START,
                List.of(),
                Subscription.State.ACTIVE,
                null);
    }

    private static CaseStep step(String pupil, String rule, int number, CaseStep.Change change, LocalDate since) {
        return new CaseStep("school-a", pupil, "s-" + pupil + rule, number, change, rule, "URGENT", since, false);
    }
}
