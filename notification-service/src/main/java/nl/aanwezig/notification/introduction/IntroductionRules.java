package nl.aanwezig.notification.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.directory.Unreachable;
import nl.aanwezig.notification.message.Conversation;
import nl.aanwezig.notification.message.Decision;
import nl.aanwezig.notification.message.Delivery;
import nl.aanwezig.notification.message.Household;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.message.Subject;
import nl.aanwezig.notification.message.Subject.Audience;
import nl.aanwezig.notification.message.Truth;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.transition.FamilyContext;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of whom when a family's trusted person at primary school has a counterpart at the new one (ours [C]): each
 * guardian with authority once, and the counterpart once; another counterpart is another introduction. The family waits until
 * the counterpart is in the directory, for a name is what it is about; it does not wait for the entry of the one whom it
 * trusted. What was not sent yet goes with the context that it rests on. A pure function of its arguments.
 */
public final class IntroductionRules {

    /** Reason of what the family took back, or what is over, before it was said. */
    public static final String NO_LONGER_RELEASED = "no_longer_released";

    private static final String SUPERSEDED = "superseded";

    private final Household household;

    public IntroductionRules(Household household) {
        this.household = household;
    }

    /** @param said every introduction about the pupil, at every school */
    public List<Decision> decide(IntroductionFacts facts, Collection<Message> said, Instant now) {
        School school = facts.school();
        List<Decision> decisions = new ArrayList<>();
        Optional<Subject> family = subject(facts, Audience.FAMILY, school, now);
        Optional<Subject> staff = subject(facts, Audience.STAFF, school, now);
        if (facts.context() == null || school != null) {
            decisions.addAll(letGo(said, List.of(family, staff), now));
        }
        Optional<Enrolment> enrolment = school == null ? Optional.empty() : facts.enrolment(school.today(now));
        if (school == null || enrolment.isEmpty()) {
            // Not known whether the pupil is an adult: wait for the enrolment, do not guess.
            return decisions;
        }
        boolean adult = enrolment.get().isAdult(school.today(now));
        staff.ifPresent(subject -> decisions.addAll(toStaff(subject, facts, adult, about(subject, said), now)));
        if (facts.after() != null) {
            family.ifPresent(subject -> decisions.addAll(toFamily(subject, facts, adult, about(subject, said), now)));
        }
        return decisions;
    }

    private static Optional<Subject> subject(
            IntroductionFacts facts, Audience to, @Nullable School school, Instant now) {
        return school == null ? Optional.empty() : facts.subject(to, school.today(now));
    }

    /** What is not said yet, and no longer to be said. */
    private static List<Decision> letGo(Collection<Message> said, List<Optional<Subject>> current, Instant now) {
        boolean replaced = current.stream().anyMatch(Optional::isPresent);
        return said.stream()
                .filter(each ->
                        current.stream().flatMap(Optional::stream).noneMatch(subject -> subject.isSame(each.subject())))
                .flatMap(each -> new Conversation(each.subject(), each.recipientId(), said, now)
                                .next(
                                        Truth.DROP,
                                        Delivery.unreachable(SUPERSEDED, null),
                                        replaced ? SUPERSEDED : NO_LONGER_RELEASED)
                                .stream())
                .distinct()
                .toList();
    }

    private List<Decision> toFamily(
            Subject subject, IntroductionFacts facts, boolean adult, List<Message> said, Instant now) {
        PupilEntry family = facts.family();
        List<Decision> decisions = new ArrayList<>();
        for (String recipient : Household.recipients(family, said)) {
            Guardian guardian =
                    family == null ? null : family.guardian(recipient).orElse(null);
            Delivery delivery = family == null || guardian == null
                    ? Delivery.unreachable(Unreachable.NOT_IN_DIRECTORY, null)
                    : delivery(guardian, family, adult, facts.held());
            decisions.addAll(new Conversation(subject, recipient, said, now)
                    .next(guardian == null ? Truth.DROP : Truth.TELL, delivery, Unreachable.NOT_IN_DIRECTORY));
        }
        decisions.addAll(household.nobody(subject, Truth.TELL, family, adult, said, now));
        return decisions;
    }

    /** What would become of an introduction to a guardian. */
    public Delivery delivery(Guardian guardian, PupilEntry family, boolean adult, boolean held) {
        return household.delivery(guardian, family, adult, null, held);
    }

    private static List<Decision> toStaff(
            Subject subject, IntroductionFacts facts, boolean adult, List<Message> said, Instant now) {
        return Optional.ofNullable(facts.context())
                .map(FamilyContext::after)
                .map(each -> new Conversation(subject, each.staffId(), said, now)
                        .next(Truth.TELL, delivery(facts.after(), adult), SUPERSEDED))
                .orElse(List.of());
    }

    /** What would become of an introduction to the counterpart; an adult student's family is not introduced. */
    public static Delivery delivery(@Nullable StaffEntry counterpart, boolean adult) {
        if (adult) {
            return Delivery.suppressed("adult_student", counterpart == null ? null : counterpart.language());
        }
        return counterpart == null
                ? Delivery.unreachable(Unreachable.NOT_IN_DIRECTORY, null)
                : new Delivery(MessageState.PENDING, null, Channel.EMAIL, counterpart.language());
    }

    private static List<Message> about(Subject subject, Collection<Message> said) {
        return said.stream().filter(each -> each.subject().isSame(subject)).toList();
    }
}
