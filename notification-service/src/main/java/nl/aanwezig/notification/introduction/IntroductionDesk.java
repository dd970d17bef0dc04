package nl.aanwezig.notification.introduction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.hold.Holds;
import nl.aanwezig.notification.message.Decision;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.notification.transition.Contact;
import nl.aanwezig.notification.transition.Families;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.FamilyContexts;
import org.jspecify.annotations.Nullable;

/** Has it decided who is introduced, whenever something changes that an introduction rests on; any order, any repetition. */
public final class IntroductionDesk {

    private static final int MOST_ROUNDS = 20;

    private final FamilyContexts contexts;
    private final Families families;
    private final Directory directory;
    private final SchoolFacts schools;
    private final Holds holds;
    private final Messages messages;
    private final IntroductionRules rules;
    private final Clock clock;

    public IntroductionDesk(
            FamilyContexts contexts,
            Families families,
            Directory directory,
            SchoolFacts schools,
            Holds holds,
            Messages messages,
            IntroductionRules rules,
            Clock clock) {
        this.contexts = contexts;
        this.families = families;
        this.directory = directory;
        this.schools = schools;
        this.holds = holds;
        this.messages = messages;
        this.rules = rules;
        this.clock = clock;
    }

    /** Decides again about a pupil, because something that it rests on has changed. */
    public void reconsider(String pupilId) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            IntroductionFacts facts = facts(pupilId);
            List<Message> said = messages.about(pupilId).stream()
                    .filter(each -> each.kind().isIntroduction())
                    .toList();
            if (facts.context() == null && said.isEmpty()) {
                return;
            }
            List<Decision> decisions = rules.decide(facts, said, clock.instant());
            boolean carriedOut = true;
            for (Decision decision : decisions) {
                carriedOut &= messages.carryOut(decision);
            }
            // What was decided upon may have changed meanwhile, decided by another who did not see these messages yet.
            if (decisions.isEmpty() || (carriedOut && facts.equals(facts(pupilId)))) {
                return;
            }
        }
        throw new IllegalStateException("what is decided upon changes all the time");
    }

    /** Decides again about every pupil of whom something was released to a school. */
    public void reconsiderSchool(String schoolId) {
        contexts.pupilsOf(schoolId).forEach(this::reconsider);
    }

    /** Decides again about the pupils whose counterpart was not in the directory. */
    public void staffArrived(String schoolId, String staffId) {
        messages.waitingFor(schoolId, staffId).stream()
                .filter(each -> each.kind().isIntroduction())
                .map(each -> each.subject().pupilId())
                .distinct()
                .forEach(this::reconsider);
    }

    /** What is known now. */
    public IntroductionFacts facts(String pupilId) {
        FamilyContext context = contexts.find(pupilId).orElse(null);
        if (context == null) {
            return new IntroductionFacts(pupilId, null, null, null, null, null, null, null, null, false);
        }
        String schoolId = context.schoolId();
        return new IntroductionFacts(
                pupilId,
                context,
                school(schoolId),
                families.find(schoolId, pupilId).orElse(null),
                schools.enrolments(pupilId).orElse(null),
                staff(context.before()),
                context.before() == null ? null : school(context.before().schoolId()),
                staff(context.after()),
                families.wishOf(schoolId, pupilId),
                holds.isHeld(pupilId));
    }

    private @Nullable School school(String schoolId) {
        return schools.school(schoolId).orElse(null);
    }

    private @Nullable StaffEntry staff(@Nullable Contact contact) {
        return Optional.ofNullable(contact)
                .flatMap(each -> directory.staff(each.schoolId(), each.staffId()))
                .orElse(null);
    }
}
