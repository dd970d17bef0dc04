package nl.aanwezig.notification.letter;

import java.time.Clock;
import java.time.LocalDate;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.Reach;
import nl.aanwezig.notification.directory.Reachability;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.directory.Unreachable;
import nl.aanwezig.notification.introduction.IntroductionDesk;
import nl.aanwezig.notification.introduction.IntroductionFacts;
import nl.aanwezig.notification.introduction.IntroductionRules;
import nl.aanwezig.notification.message.Delivery;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageKind;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.message.Subject;
import nl.aanwezig.notification.message.Subject.Audience;
import nl.aanwezig.notification.school.School;
import org.jspecify.annotations.Nullable;

/** Composes an introduction at the moment of sending; nothing where the family has taken it back, or there is another contact. */
public final class IntroductionComposer {

    private final IntroductionDesk desk;
    private final IntroductionRules rules;
    private final Reachability reachability;
    private final IntroductionLetters letters;
    private final Language fallback;
    private final Clock clock;

    /** @param fallback the language of those whose own has no texts */
    public IntroductionComposer(
            IntroductionDesk desk, IntroductionRules rules, Reachability reachability, Language fallback, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.reachability = reachability;
        this.letters = new IntroductionLetters(new LetterWriter(), new Phrases());
        this.fallback = fallback;
        this.clock = clock;
    }

    Composition compose(Message message) {
        IntroductionFacts facts = desk.facts(message.subject().pupilId());
        School school = facts.school();
        if (facts.context() == null || school == null) {
            return Composition.cancelled(IntroductionRules.NO_LONGER_RELEASED);
        }
        LocalDate today = school.today(clock.instant());
        boolean toStaff = message.kind() == MessageKind.INTRODUCTION_STAFF;
        Subject current =
                facts.subject(toStaff ? Audience.STAFF : Audience.FAMILY, today).orElse(null);
        if (current == null || !current.isSame(message.subject())) {
            return Composition.cancelled(current == null ? IntroductionRules.NO_LONGER_RELEASED : "superseded");
        }
        StaffEntry contact = facts.after();
        boolean adult = facts.enrolment(today).map(each -> each.isAdult(today)).orElse(false);
        if (contact == null) {
            return new Composition.Withheld(IntroductionRules.delivery(null, adult));
        }
        IntroductionLetters.Content content = content(facts, school, contact);
        return toStaff ? toStaff(message, content, contact, adult) : toFamily(message, facts, content, adult);
    }

    private Composition toStaff(
            Message message, IntroductionLetters.Content content, StaffEntry contact, boolean adult) {
        Delivery delivery = IntroductionRules.delivery(contact, adult);
        if (delivery.state() != MessageState.PENDING) {
            return new Composition.Withheld(delivery);
        }
        Language language = Language.of(contact.language(), fallback);
        return new Composition.Ready(
                new Envelope.Mail(
                        message.id(),
                        contact.email(),
                        contact.schoolId(),
                        content.schoolName(),
                        letters.toStaff(content, language)),
                Channel.EMAIL,
                language);
    }

    private Composition toFamily(
            Message message, IntroductionFacts facts, IntroductionLetters.Content content, boolean adult) {
        PupilEntry family = facts.family();
        Guardian guardian =
                family == null ? null : family.guardian(message.recipientId()).orElse(null);
        if (family == null || guardian == null) {
            return Composition.cancelled(Unreachable.NOT_IN_DIRECTORY);
        }
        Delivery delivery = rules.delivery(guardian, family, adult, facts.held());
        if (delivery.state() != MessageState.PENDING || !(reachability.of(guardian) instanceof Reach.By by)) {
            return new Composition.Withheld(delivery);
        }
        Language language = Language.of(delivery.language(), fallback);
        Envelope envelope = switch (by.channel()) {
            case EMAIL ->
                new Envelope.Mail(
                                message.id(),
                                by.address(),
                                message.subject().schoolId(),
                                content.schoolName(),
                                letters.toFamily(content, language))
                        .answeredBy(content.contact().email());
            case SMS -> new Envelope.Sms(message.id(), by.address(), letters.smsToFamily(content, language));
        };
        return new Composition.Ready(envelope, by.channel(), language);
    }

    private static IntroductionLetters.Content content(IntroductionFacts facts, School school, StaffEntry contact) {
        PupilEntry family = facts.family();
        return new IntroductionLetters.Content(
                family == null ? facts.pupilId() : family.firstName(),
                family != null,
                school.name(),
                contact,
                facts.before(),
                nameOf(facts.beforeSchool()),
                facts.wish());
    }

    private static @Nullable String nameOf(@Nullable School school) {
        return school == null ? null : school.name();
    }
}
