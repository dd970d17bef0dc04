package nl.aanwezig.attendance.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.masterdata.MasterData;
import nl.aanwezig.attendance.registration.KnownRegistrations.Known;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a batch, whatever format it came in: judges each item in order, publishes what is new, and says what became
 * of the others. Schools, pupils and known revisions are each read once a batch.
 */
public final class RegistrationIntake {

    private final MasterData<School> schools;
    private final MasterData<Enrolments> pupils;
    private final KnownRegistrations projection;
    private final RegistrationLog log;
    private final BatchMeter meter;
    private final Clock clock;
    private final int futureDays;
    private final ReasonCodes codes;
    private final RecentlyAccepted recent = new RecentlyAccepted();

    /**
     * @param futureDays how many days ahead of a school's local today a date may lie
     * @param codes the further reason codes of each policy
     */
    public RegistrationIntake(
            MasterData<School> schools,
            MasterData<Enrolments> pupils,
            KnownRegistrations projection,
            RegistrationLog log,
            BatchMeter meter,
            Clock clock,
            int futureDays,
            ReasonCodes codes) {
        this.schools = schools;
        this.pupils = pupils;
        this.projection = projection;
        this.log = log;
        this.meter = meter;
        this.clock = clock;
        this.futureDays = futureDays;
        this.codes = codes;
    }

    /**
     * Judges and publishes. Returns when the broker has acknowledged what was accepted; throws when it has not, and
     * then the same batch can be sent again.
     *
     * @param firstIndex place of the first item in all that the caller sent
     * @param allowed the schools that the caller's token opens
     */
    public BatchOutcome take(List<Submission> batch, long firstIndex, Predicate<String> allowed) {
        Admission admission = admission(batch, allowed);
        List<Verdict> verdicts = batch.stream()
                .map(each -> opens(each, allowed)
                        ? admission.judge(each)
                        : new Verdict.Refused(Rejection.of(RejectionCode.SCHOOL_NOT_ALLOWED)))
                .toList();
        List<RegistrationKey> keys = verdicts.stream()
                .filter(Verdict.Admitted.class::isInstance)
                .map(verdict -> ((Verdict.Admitted) verdict).registration().key())
                .distinct()
                .toList();
        Map<RegistrationKey, Known> known = recent.mergedInto(keys.isEmpty() ? Map.of() : projection.find(keys), keys);

        List<Registration> news = new ArrayList<>();
        Set<ReportedDate> reported = new HashSet<>();
        List<ItemOutcome> others = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < batch.size(); i++) {
            Rejection rejection = switch (verdicts.get(i)) {
                case Verdict.Refused refused -> refused.rejection();
                case Verdict.NothingToRecord nothing -> null;
                case Verdict.Admitted admitted -> isNews(admitted.registration(), known, news);
            };
            if (rejection == null || rejection.code() == RejectionCode.DUPLICATE) {
                // A duplicate too: what it said the first time may have been stored in part.
                admission.reportedBy(verdicts.get(i)).ifPresent(reported::add);
            }
            if (rejection == null) {
                accepted++;
            } else {
                others.add(new ItemOutcome(firstIndex + i, presentableId(batch.get(i)), rejection));
            }
        }
        log.append(news, reported);
        recent.remember(news);
        BatchOutcome outcome = new BatchOutcome(accepted, others);
        meter.answered(outcome);
        return outcome;
    }

    /** What the items of a batch are judged by, read once. */
    private Admission admission(List<Submission> batch, Predicate<String> allowed) {
        Set<String> schoolIds = new HashSet<>();
        Set<String> pupilIds = new HashSet<>();
        for (Submission each : batch) {
            switch (each) {
                case Submission.Drafted(RegistrationDraft draft) -> {
                    schoolIds.add(draft.schoolId());
                    pupilIds.add(draft.pupilId());
                }
                case Submission.Present present -> {
                    schoolIds.add(present.schoolId());
                    pupilIds.add(present.pupilId());
                }
                case Submission.Unreadable unreadable -> {}
            }
        }
        schoolIds.removeIf(allowed.negate());
        return new Admission(schools.findAll(schoolIds), pupils.findAll(pupilIds), clock.instant(), futureDays, codes);
    }

    private static boolean opens(Submission submission, Predicate<String> allowed) {
        return switch (submission) {
            case Submission.Drafted(RegistrationDraft draft) -> allowed.test(draft.schoolId());
            case Submission.Present present -> allowed.test(present.schoolId());
            case Submission.Unreadable unreadable -> true;
        };
    }

    /** Adds it to the news, or says why it is none. */
    private static @Nullable Rejection isNews(
            Registration registration, Map<RegistrationKey, Known> known, List<Registration> news) {
        Known current = known.get(registration.key());
        if (current != null && !current.pupilId().equals(registration.pupilId())) {
            return new Rejection(RejectionCode.PUPIL_MISMATCH, "pupilId");
        }
        if (current != null && registration.revision() <= current.revision()) {
            return Rejection.of(RejectionCode.DUPLICATE);
        }
        known.put(registration.key(), new Known(registration.revision(), registration.pupilId()));
        news.add(registration);
        return null;
    }

    private static @Nullable String presentableId(Submission submission) {
        String id = switch (submission) {
            case Submission.Drafted(RegistrationDraft draft) -> draft.id();
            case Submission.Present present -> present.id();
            case Submission.Unreadable unreadable -> unreadable.id();
        };
        return id != null && Identifiers.isPresentable(id) ? id : null;
    }
}
