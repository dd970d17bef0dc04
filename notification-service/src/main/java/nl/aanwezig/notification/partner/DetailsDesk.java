package nl.aanwezig.notification.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.signal.SignalCase;
import nl.aanwezig.notification.signal.SignalCases;
import nl.aanwezig.notification.signal.SignalStep;

/** Answers what a partner may know of a pupil; each look is recorded before it is answered. */
public final class DetailsDesk {

    private final Subscriptions subscriptions;
    private final SignalCases signals;
    private final Directory directory;
    private final Standings standings;
    private final ConsentBook consents;
    private final Looks looks;
    private final Clock clock;

    public DetailsDesk(
            Subscriptions subscriptions,
            SignalCases signals,
            Directory directory,
            Standings standings,
            ConsentBook consents,
            Looks looks,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.signals = signals;
        this.directory = directory;
        this.standings = standings;
        this.consents = consents;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * By school; none where nothing stands that the partner may know for that purpose: then it learns no name either.
     *
     * @param schools those that the caller may read of
     */
    public List<PupilDetails> look(Partner partner, String pupilId, String purpose, Predicate<String> schools) {
        List<PupilDetails> found = new ArrayList<>();
        for (String schoolId : standings.schoolsOf(pupilId)) {
            if (schools.test(schoolId)) {
                List<CaseDetails> cases = cases(partner, pupilId, schoolId, purpose);
                if (!cases.isEmpty()) {
                    found.add(recorded(partner, pupilId, schoolId, purpose, cases));
                }
            }
        }
        return found;
    }

    private PupilDetails recorded(
            Partner partner, String pupilId, String schoolId, String purpose, List<CaseDetails> cases) {
        looks.add(new Look(
                UUID.randomUUID().toString(),
                partner.id(),
                pupilId,
                schoolId,
                purpose,
                List.copyOf(new TreeSet<>(
                        cases.stream().map(each -> each.step().rule()).toList())),
                clock.instant()));
        return directory
                .pupil(schoolId, pupilId)
                .map(each -> new PupilDetails(schoolId, each.firstName(), each.lastName(), cases))
                .orElseGet(() -> new PupilDetails(schoolId, "", "", cases));
    }

    private List<CaseDetails> cases(Partner partner, String pupilId, String schoolId, String purpose) {
        Instant now = clock.instant();
        LocalDate today = standings.today(schoolId, now);
        List<Subscription> own = subscriptions.of(partner.id()).stream()
                .filter(each -> each.isReadable(today) && each.purpose().equals(purpose))
                .toList();
        FamilyStanding family = standings.of(schoolId, pupilId);
        boolean consented = consents.find(partner.id(), partner.pupil(pupilId)).stands(purpose, family, today);
        return signals.ofPupil(schoolId, pupilId).stream()
                .map(SignalCase::newest)
                .filter(DetailsDesk::stands)
                .filter(each -> own.stream().anyMatch(one -> one.wants(schoolId, each.rule())))
                .filter(each -> switch (Eligibility.of(partner.role(), each.rule(), family.isAdult(today))) {
                    case NEVER -> false;
                    case CONSENT -> consented;
                    case LEGAL_DUTY -> true;
                })
                .map(each -> new CaseDetails(partner.caseOf(each.signalId()), each))
                .toList();
    }

    private static boolean stands(SignalStep step) {
        return !step.merged()
                && (step.change() == SignalStep.Change.RAISED || step.change() == SignalStep.Change.CHANGED);
    }
}
