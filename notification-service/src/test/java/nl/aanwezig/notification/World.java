package nl.aanwezig.notification;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.absence.AbsencePolicy;
import nl.aanwezig.notification.absence.AbsenceRules;
import nl.aanwezig.notification.absence.Registration;
import nl.aanwezig.notification.absence.RegistrationArrival;
import nl.aanwezig.notification.delivery.DeliveryResult;
import nl.aanwezig.notification.delivery.RetryTable;
import nl.aanwezig.notification.delivery.Sender;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.MobileNumbers;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.Reachability;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.hold.Observation;
import nl.aanwezig.notification.hold.ObservationArrival;
import nl.aanwezig.notification.introduction.IntroductionDesk;
import nl.aanwezig.notification.introduction.IntroductionRules;
import nl.aanwezig.notification.letter.AnswerOffer;
import nl.aanwezig.notification.letter.Composer;
import nl.aanwezig.notification.letter.Envelope;
import nl.aanwezig.notification.letter.IntroductionComposer;
import nl.aanwezig.notification.letter.Language;
import nl.aanwezig.notification.message.Household;
import nl.aanwezig.notification.message.MemoryMessages;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.school.AlertHorizon;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.Holiday;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.signal.SignalDesk;
import nl.aanwezig.notification.signal.SignalRules;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.notification.transition.CarriedWishes;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.Families;
import nl.aanwezig.notification.transition.FamilyContext;
import org.jspecify.annotations.Nullable;

/** The whole service but its adapters, in memory, with a clock to turn: one school, one pupil. */
public final class World {

    public static final String SCHOOL = "school-a";
    public static final String PUPIL = "p-1";
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** A Monday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public final MemoryMessages messages = new MemoryMessages();
    public final List<Envelope> sent = new ArrayList<>();
    public final AbsenceDesk absences;
    public final SignalDesk signals;
    public final Sender sender;
    /** What the gateway answers next. */
    public DeliveryResult answer = new DeliveryResult.Accepted();
    /** What happens while the gateway has a message in hand. */
    public Runnable meanwhile = () -> {};

    public Instant now = TODAY.atTime(10, 0).atZone(ZONE).toInstant();
    private final Reconsideration reconsideration;
    private final Memory memory = new Memory();
    private final MemoryContexts contexts = new MemoryContexts();
    private final Families families;

    public World() {
        Clock clock = new Turned();
        AlertHorizon horizon = new AlertHorizon(3, 60);
        Reachability reachability = new Reachability(new MobileNumbers("NL"));
        Household household = new Household(reachability);
        AbsenceRules absenceRules = new AbsenceRules(new AbsencePolicy(Set.of("UNEXPLAINED"), horizon), household);
        SignalRules signalRules = new SignalRules(horizon);
        families = new Families(memory, contexts, memory, new CarriedWishes(Language::hasTexts), clock);
        absences = new AbsenceDesk(memory, families, memory, memory, messages, absenceRules, horizon, clock);
        signals = new SignalDesk(memory.signals, memory, memory, families, messages, signalRules, clock);
        IntroductionRules introductionRules = new IntroductionRules(household);
        IntroductionDesk introductions =
                new IntroductionDesk(contexts, families, memory, memory, memory, messages, introductionRules, clock);
        reconsideration = new Reconsideration(absences, signals, introductions, messages);
        sender = new Sender(
                messages,
                new Composer(
                        absences,
                        absenceRules,
                        household,
                        reachability,
                        signals,
                        signalRules,
                        new IntroductionComposer(introductions, introductionRules, reachability, Language.NL, clock),
                        (message, by) -> new AnswerOffer("https://answers.example/a?c=" + message.id(), false),
                        memory,
                        Language.NL,
                        clock),
                this::handOver,
                this::handOver,
                reconsideration::about,
                new RetryTable(Duration.ofSeconds(30), Duration.ofMinutes(30)),
                Duration.ofHours(24),
                clock,
                RandomGenerator.getDefault(),
                new SimpleMeterRegistry());
    }

    private DeliveryResult handOver(Envelope envelope) {
        sent.add(envelope);
        meanwhile.run();
        return answer;
    }

    public World school() {
        return school(List.of());
    }

    public World school(List<Holiday> holidays) {
        memory.keep(new School(SCHOOL, 1, "Voorbeeldcollege", ZONE, holidays));
        reconsideration.schoolChanged(SCHOOL);
        return this;
    }

    public World enrolled() {
        return enrolled(TODAY.plusYears(5));
    }

    public World enrolled(LocalDate adultFrom) {
        Enrolments enrolments =
                new Enrolments(PUPIL, 1, List.of(new Enrolment(SCHOOL, TODAY.minusYears(1), null, adultFrom)));
        memory.keep(enrolments);
        reconsideration.enrolmentsChanged(enrolments);
        return this;
    }

    public World family(Guardian... guardians) {
        families.put(new PupilEntry(SCHOOL, PUPIL, "Pupil", "Voorbeeld", "nl", Arrays.asList(guardians), "m-1"));
        reconsideration.pupilChanged(SCHOOL, PUPIL);
        return this;
    }

    public World staff(String staffId) {
        return staff(SCHOOL, staffId, "Mentor");
    }

    public World staff(String school, String staffId, String name) {
        memory.put(new StaffEntry(school, staffId, name, staffId + "@school.example", null, "en"));
        reconsideration.staffChanged(school, staffId);
        return this;
    }

    /** What the family released, in a revision; null where it took it back. */
    public World released(long revision, @Nullable FamilyContext context) {
        contexts.keep(new ContextArrival(PUPIL, revision, context));
        reconsideration.contextChanged(PUPIL);
        return this;
    }

    public World registered(Registration... registrations) {
        absences.registered(Arrays.stream(registrations)
                .map(each -> new RegistrationArrival(SCHOOL, PUPIL, each))
                .toList());
        return this;
    }

    /** Somebody on the staff saw something, or released it, or took it back. */
    public World observed(String id, int revision, boolean holds) {
        return observed(SCHOOL, id, revision, holds);
    }

    public World observed(String school, String id, int revision, boolean holds) {
        memory.keep(new ObservationArrival(PUPIL, new Observation(school, id, revision, holds)));
        reconsideration.holdChanged(PUPIL);
        return this;
    }

    public World stepped(SignalStep... steps) {
        signals.stepped(List.of(steps));
        return this;
    }

    public static Registration absent(String id, int revision, LocalDate date, String reason, boolean withdrawn) {
        return new Registration(id, revision, date, "3", null, 50, true, reason, withdrawn);
    }

    public static Registration unexplained(String id, LocalDate date) {
        return absent(id, 1, date, "UNEXPLAINED", false);
    }

    public static Guardian mailable(String id) {
        return new Guardian(id, "G", true, id + "@home.example", null, null, List.of(Channel.EMAIL), false, null);
    }

    public static Guardian withoutAuthority(String id) {
        return new Guardian(id, "G", false, id + "@home.example", null, null, List.of(Channel.EMAIL), false, null);
    }

    public static Guardian textable(String id, String mobile) {
        return new Guardian(id, "G", true, null, mobile, null, List.of(Channel.SMS), false, null);
    }

    /** Every message about the pupil, as "kind recipient state reason". */
    public List<String> said() {
        return messages.about(PUPIL).stream().map(World::describe).toList();
    }

    /** Those that stand: not cancelled. */
    public List<String> standing() {
        return messages.about(PUPIL).stream()
                .filter(each -> each.state() != MessageState.CANCELLED)
                .map(World::describe)
                .toList();
    }

    private static String describe(Message message) {
        return message.kind() + " " + message.recipientId() + " " + message.state()
                + (message.reason() == null ? "" : " " + message.reason());
    }

    private final class Turned extends Clock {
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
}
