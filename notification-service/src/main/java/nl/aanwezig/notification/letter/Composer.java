package nl.aanwezig.notification.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.absence.AbsenceFacts;
import nl.aanwezig.notification.absence.AbsenceRules;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.Reach;
import nl.aanwezig.notification.directory.Reachability;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.directory.Unreachable;
import nl.aanwezig.notification.message.Delivery;
import nl.aanwezig.notification.message.Household;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.message.Truth;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.signal.SignalDesk;
import nl.aanwezig.notification.signal.SignalFacts;
import nl.aanwezig.notification.signal.SignalRules;
import org.jspecify.annotations.Nullable;

/**
 * Composes a message at the moment of sending, from what is known then: the address as it is now, the lessons that
 * joined since, and nothing at all where it is no longer true or no longer meant for this person.
 */
public final class Composer {

    private final AbsenceDesk absences;
    private final AbsenceRules absenceRules;
    private final Household household;
    private final Reachability reachability;
    private final SignalDesk signals;
    private final SignalRules signalRules;
    private final IntroductionComposer introductions;
    private final Directory directory;
    private final AbsenceLetters absenceLetters;
    private final SignalLetters signalLetters;
    private final AnswerPlace answers;
    private final Language fallback;
    private final Clock clock;

    /**
     * @param answers where absence can be answered
     * @param fallback the language of those whose own has no texts
     */
    public Composer(
            AbsenceDesk absences,
            AbsenceRules absenceRules,
            Household household,
            Reachability reachability,
            SignalDesk signals,
            SignalRules signalRules,
            IntroductionComposer introductions,
            AnswerPlace answers,
            Directory directory,
            Language fallback,
            Clock clock) {
        this.absences = absences;
        this.absenceRules = absenceRules;
        this.household = household;
        this.reachability = reachability;
        this.signals = signals;
        this.signalRules = signalRules;
        this.introductions = introductions;
        this.directory = directory;
        LetterWriter writer = new LetterWriter();
        Phrases phrases = new Phrases();
        this.absenceLetters = new AbsenceLetters(writer, phrases);
        this.signalLetters = new SignalLetters(writer, phrases);
        this.answers = answers;
        this.fallback = fallback;
        this.clock = clock;
    }

    public Composition compose(Message message) {
        return switch (message.kind()) {
            case ABSENCE, ABSENCE_CORRECTION -> absence(message);
            case SIGNAL, SIGNAL_CORRECTION -> signal(message);
            case INTRODUCTION, INTRODUCTION_STAFF -> introductions.compose(message);
        };
    }

    private Composition absence(Message message) {
        AbsenceFacts facts =
                absences.facts(message.subject().schoolId(), message.subject().pupilId());
        School school = facts.school();
        PupilEntry family = facts.family();
        boolean correction = message.kind().isCorrection();
        if (school == null) {
            return Composition.cancelled("superseded");
        }
        LocalDate date = message.subject().date();
        LocalDate today = school.today(clock.instant());
        boolean untrue = absenceRules.truth(facts.book(), school, date, today) == Truth.TAKE_BACK;
        if (untrue != correction) {
            return Composition.cancelled(correction ? "superseded" : Composition.CORRECTED);
        }
        Guardian guardian =
                family == null ? null : family.guardian(message.recipientId()).orElse(null);
        if (family == null || guardian == null) {
            return correction
                    ? new Composition.Withheld(Delivery.unreachable(Unreachable.NOT_IN_DIRECTORY, null))
                    : Composition.cancelled(Unreachable.NOT_IN_DIRECTORY);
        }
        boolean adult = AbsenceRules.enrolment(facts, date)
                .map(each -> each.isAdult(today))
                .orElse(false);
        var first = correction ? message.channel() : null;
        Delivery delivery = household.delivery(guardian, family, adult, first, facts.held());
        if (delivery.state() != MessageState.PENDING || !(reachability.of(guardian, first) instanceof Reach.By by)) {
            return new Composition.Withheld(delivery);
        }
        var text = !correction
                ? AbsenceLetters.Text.ABSENCE
                : facts.book().isAbsent(date) ? AbsenceLetters.Text.EXPLAINED : AbsenceLetters.Text.WITHDRAWN;
        var content = new AbsenceLetters.Content(
                text,
                family.firstName(),
                school.name(),
                date,
                date.equals(today),
                correction ? List.of() : absenceRules.unexplained(facts.book(), date),
                correction ? AnswerOffer.BY_REPLY : answers.of(message, by));
        Language language = Language.of(delivery.language(), fallback);
        Envelope envelope = switch (by.channel()) {
            case EMAIL ->
                new Envelope.Mail(
                                message.id(),
                                by.address(),
                                school.id(),
                                school.name(),
                                absenceLetters.mail(content, language))
                        .answeredBy(mentorOf(family));
            case SMS -> new Envelope.Sms(message.id(), by.address(), absenceLetters.sms(content, language));
        };
        return new Composition.Ready(envelope, by.channel(), language);
    }

    private Composition signal(Message message) {
        String signalId = message.subject().signalId();
        SignalFacts facts = signalId == null ? null : signals.facts(signalId);
        boolean correction = message.kind().isCorrection();
        if (facts == null) {
            return Composition.cancelled("superseded");
        }
        Truth truth = signalRules.truth(facts.signal(), facts.school(), clock.instant());
        if (truth == Truth.DROP || (correction && truth != Truth.TAKE_BACK)) {
            return Composition.cancelled("superseded");
        }
        if (!correction && truth == Truth.TAKE_BACK) {
            return Composition.cancelled(Composition.CORRECTED);
        }
        StaffEntry mentor = facts.staff().get(message.recipientId());
        if (mentor == null) {
            return new Composition.Withheld(SignalRules.delivery(message.recipientId(), null));
        }
        Language language = Language.of(mentor.language(), fallback);
        String schoolName = name(facts.school());
        Letter letter = signalLetters.mail(
                correction, facts.signal().newest(), facts.pupil(), facts.wish(), schoolName, language);
        return new Composition.Ready(
                new Envelope.Mail(
                        message.id(), mentor.email(), message.subject().schoolId(), schoolName, letter),
                Channel.EMAIL,
                language);
    }

    /** The person who knows the pupil; null where the directory names none, and the school's own address is used. */
    private @Nullable String mentorOf(PupilEntry family) {
        return Optional.ofNullable(family.mentorId())
                .flatMap(mentor -> directory.staff(family.schoolId(), mentor))
                .map(StaffEntry::email)
                .orElse(null);
    }

    private static String name(@Nullable School school) {
        return school == null ? "Aanwezig" : school.name();
    }
}
