package nl.aanwezig.notification.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.Unreachable;
import nl.aanwezig.notification.message.Conversation;
import nl.aanwezig.notification.message.Decision;
import nl.aanwezig.notification.message.Delivery;
import nl.aanwezig.notification.message.Household;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageKind;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.message.Subject;
import nl.aanwezig.notification.message.Truth;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Who hears what about absence (domain 1.6 and 5): each guardian with authority, once per child and day, the same day;
 * nobody about history; a correction where a message had been heard; nothing by itself while a person has to look first
 * (domain 1.7). A pure function of its arguments.
 */
public final class AbsenceRules {

    private final AbsencePolicy policy;
    private final Household household;

    public AbsenceRules(AbsencePolicy policy, Household household) {
        this.policy = policy;
        this.household = household;
    }

    /** @param said every message about the pupil at this school */
    public List<Decision> decide(AbsenceFacts facts, Collection<Message> said, Instant now) {
        School school = facts.school();
        if (school == null) {
            return List.of();
        }
        List<Message> aboutAbsence = said.stream()
                .filter(each -> each.subject().kind() == MessageKind.ABSENCE)
                .toList();
        Set<LocalDate> dates = new TreeSet<>(facts.book().dates());
        aboutAbsence.forEach(each -> dates.add(each.subject().date()));
        LocalDate today = school.today(now);
        List<Decision> decisions = new ArrayList<>();
        for (LocalDate date : dates) {
            if (!policy.horizon().remembers(date, today)) {
                decisions.addAll(letGo(date, facts, aboutAbsence, now));
            } else if (!date.isAfter(today)) {
                decisions.addAll(decide(date, facts, school, aboutAbsence, now));
            }
        }
        return decisions;
    }

    private List<Decision> decide(
            LocalDate date, AbsenceFacts facts, School school, List<Message> aboutAbsence, Instant now) {
        LocalDate today = school.today(now);
        AbsenceBook book = facts.book();
        Subject subject = Subject.absence(book.schoolId(), book.pupilId(), date);
        Truth truth = truth(book, school, date, today);
        Optional<Enrolment> enrolment = enrolment(facts, date);
        if (truth == Truth.TELL && enrolment.isEmpty()) {
            // Not known whether the pupil is an adult: wait for the enrolment, do not guess.
            return List.of();
        }
        boolean adult = enrolment.map(each -> each.isAdult(today)).orElse(false);
        List<Message> said = aboutAbsence.stream()
                .filter(each -> each.subject().isSame(subject))
                .toList();
        List<Decision> decisions = new ArrayList<>();
        for (String recipient : Household.recipients(facts.family(), said)) {
            Guardian guardian = facts.family() == null
                    ? null
                    : facts.family().guardian(recipient).orElse(null);
            Delivery delivery = guardian == null || facts.family() == null
                    ? Delivery.unreachable(Unreachable.NOT_IN_DIRECTORY, null)
                    : household.delivery(
                            guardian,
                            facts.family(),
                            adult,
                            truth == Truth.TAKE_BACK ? lastChannel(said, recipient) : null,
                            facts.held());
            boolean gone = guardian == null && truth == Truth.TELL;
            decisions.addAll(new Conversation(subject, recipient, said, now)
                    .next(gone ? Truth.DROP : truth, delivery, gone ? Unreachable.NOT_IN_DIRECTORY : "corrected"));
        }
        decisions.addAll(household.nobody(subject, truth, facts.family(), adult, said, now));
        return decisions;
    }

    /** What was held back for so long that the day is forgotten is dropped. */
    private static List<Decision> letGo(LocalDate date, AbsenceFacts facts, List<Message> aboutAbsence, Instant now) {
        Subject subject = Subject.absence(facts.book().schoolId(), facts.book().pupilId(), date);
        return aboutAbsence.stream()
                .filter(each -> each.subject().isSame(subject) && each.state() == MessageState.HELD)
                .map(Message::recipientId)
                .distinct()
                .flatMap(recipient -> new Conversation(subject, recipient, aboutAbsence, now)
                        .next(Truth.LEAVE, Delivery.held(null), Conversation.NO_LONGER_NEWS).stream())
                .toList();
    }

    /** How the absence of a day stands. */
    public Truth truth(AbsenceBook book, School school, LocalDate date, LocalDate today) {
        if (book.unexplained(date, policy.reasons()).isEmpty()) {
            return Truth.TAKE_BACK;
        }
        return policy.horizon().covers(date, school, today) ? Truth.TELL : Truth.LEAVE;
    }

    /** The absences of a day that a message speaks of. */
    public List<Registration> unexplained(AbsenceBook book, LocalDate date) {
        return book.unexplained(date, policy.reasons());
    }

    public static Optional<Enrolment> enrolment(AbsenceFacts facts, LocalDate date) {
        return facts.enrolments() == null
                ? Optional.empty()
                : facts.enrolments().at(facts.book().schoolId(), date);
    }

    private static @Nullable Channel lastChannel(List<Message> said, String recipient) {
        return said.stream()
                .filter(each -> each.recipientId().equals(recipient) && each.state() == MessageState.SENT)
                .reduce((earlier, later) -> later)
                .map(Message::channel)
                .orElse(null);
    }
}
