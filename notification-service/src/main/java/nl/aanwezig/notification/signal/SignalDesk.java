package nl.aanwezig.notification.signal;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.message.Decision;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.message.Truth;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.notification.transition.Families;
import org.jspecify.annotations.Nullable;

/** Takes the steps of signals in and has it decided whether a mentor is told; any order, any repetition. */
public final class SignalDesk {

    private static final int MOST_ROUNDS = 20;

    private final SignalCases signals;
    private final Directory directory;
    private final SchoolFacts schools;
    private final Families families;
    private final Messages messages;
    private final SignalRules rules;
    private final Clock clock;

    public SignalDesk(
            SignalCases signals,
            Directory directory,
            SchoolFacts schools,
            Families families,
            Messages messages,
            SignalRules rules,
            Clock clock) {
        this.signals = signals;
        this.directory = directory;
        this.schools = schools;
        this.families = families;
        this.messages = messages;
        this.rules = rules;
        this.clock = clock;
    }

    /** All that came together is taken in before anything is decided: what was raised together is one mail. */
    public void stepped(List<SignalStep> steps) {
        steps.forEach(this::enter);
        Set<String> concerned = new LinkedHashSet<>();
        for (SignalStep step : steps) {
            concerned.add(step.signalId());
            if (step.change() == SignalStep.Change.WITHDRAWN) {
                // It may have been the one that spoke for the others.
                signals.find(step.signalId())
                        .ifPresent(each -> raisedTogetherWith(each)
                                .forEach(other -> concerned.add(other.newest().signalId())));
            }
        }
        concerned.forEach(this::reconsider);
    }

    private List<SignalCase> raisedTogetherWith(SignalCase signal) {
        SignalStep newest = signal.newest();
        return signals.ofPupil(newest.schoolId(), newest.pupilId()).stream()
                .filter(signal::isRaisedTogetherWith)
                .sorted(Comparator.comparing(each -> each.newest().signalId()))
                .toList();
    }

    private void enter(SignalStep step) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SignalCase before = signals.find(step.signalId()).orElse(null);
            SignalCase after = before == null ? SignalCase.of(step) : before.with(step);
            if (after.equals(before) || signals.store(after)) {
                return;
            }
        }
        throw new IllegalStateException("a signal is changed by others all the time");
    }

    /** Decides again about a signal, because something that it rests on has changed. */
    public void reconsider(String signalId) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SignalFacts facts = facts(signalId);
            if (facts == null) {
                return;
            }
            SignalStep newest = facts.signal().newest();
            List<Decision> decisions =
                    rules.decide(facts, messages.about(newest.schoolId(), newest.pupilId()), clock.instant());
            if (decisions.isEmpty()) {
                return;
            }
            boolean carriedOut = true;
            for (Decision decision : decisions) {
                carriedOut &= messages.carryOut(decision);
            }
            // What was decided upon may have changed meanwhile, decided by another who did not see these messages yet.
            if (carriedOut && facts.equals(facts(signalId))) {
                return;
            }
        }
        throw new IllegalStateException("what is decided upon changes all the time");
    }

    public void reconsiderPupil(String schoolId, String pupilId) {
        signals.ofPupil(schoolId, pupilId)
                .forEach(each -> reconsider(each.newest().signalId()));
    }

    /** Decides again about every signal of a school that could still be news. */
    public void reconsiderSchool(String schoolId) {
        School school = schools.school(schoolId).orElse(null);
        signals.ofSchool(schoolId).stream()
                .filter(each -> rules.truth(each, school, clock.instant()) == Truth.TELL)
                .forEach(each -> reconsider(each.newest().signalId()));
    }

    /** Decides again about the signals that wait for a mentor who was not in the directory. */
    public void staffArrived(String schoolId, String staffId) {
        for (Message waiting : messages.waitingFor(schoolId, staffId)) {
            String signalId = waiting.subject().signalId();
            if (signalId != null) {
                reconsider(signalId);
            }
        }
    }

    /** What is known about a signal now; null where the signal itself is unknown. */
    public @Nullable SignalFacts facts(String signalId) {
        SignalCase signal = signals.find(signalId).orElse(null);
        if (signal == null) {
            return null;
        }
        SignalStep newest = signal.newest();
        PupilEntry pupil = directory.pupil(newest.schoolId(), newest.pupilId()).orElse(null);
        String mentorId = newest.mentorId() != null ? newest.mentorId() : pupil == null ? null : pupil.mentorId();
        Map<String, StaffEntry> staff = new HashMap<>();
        Stream.concat(
                        Stream.ofNullable(mentorId),
                        messages.about(newest.schoolId(), newest.pupilId()).stream()
                                .filter(each -> each.subject().isSame(signal.subject()))
                                .map(Message::recipientId))
                .distinct()
                .forEach(each -> directory.staff(newest.schoolId(), each).ifPresent(found -> staff.put(each, found)));
        return new SignalFacts(
                signal,
                raisedTogetherWith(signal),
                pupil,
                mentorId,
                staff,
                schools.school(newest.schoolId()).orElse(null),
                families.wishOf(newest.schoolId(), newest.pupilId()));
    }
}
