package nl.aanwezig.signal.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.SchoolLevel;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.policy.Combination;
import org.jspecify.annotations.Nullable;

/**
 * {@code signal.assessments.v1}. Evidence is in {@code signal.events.v1}, and in what the API answers: here it would be said
 * again with each absence.
 *
 * @param schools the level at each school, with the mentor there
 * @param ledger what it was computed from, in the form of {@link LedgerCodec}, so that the read model can judge for any date
 *     with the same function
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record AssessmentMessage(
        String pupilId,
        int revision,
        LocalDate asOf,
        Level level,
        List<AtSchool> schools,
        List<Brief> signals,
        byte[] ledger) {

    public static final String TYPE = "nl.aanwezig.signal.assessed.v1";

    /**
     * @param policy pack and version that judged; null where the school's pack is not known
     * @param because names of the combinations that the level follows from
     */
    public record AtSchool(
            String schoolId,
            @Nullable String mentorId,
            @Nullable String policy,
            Level level,
            List<String> because) {}

    /** A signal without its evidence. */
    public record Brief(
            String id,
            String rule,
            String schoolId,
            Signal.State state,
            Level level,
            LocalDate since,
            SignalMessage.Measure measured,
            @Nullable LocalDate dueBy,
            @Nullable String mergedInto,
            String policy) {

        static Brief of(Signal signal) {
            return new Brief(
                    signal.id(),
                    signal.rule(),
                    signal.schoolId(),
                    signal.state(),
                    signal.level(),
                    signal.since(),
                    SignalMessage.Measure.of(signal.measured()),
                    signal.dueBy(),
                    signal.mergedInto() == null ? null : signal.mergedInto().id(),
                    signal.pack());
        }
    }

    /** @param bytes the ledger, encoded */
    public static AssessmentMessage of(Assessment assessment, int revision, Ledger ledger, byte[] bytes) {
        List<AtSchool> schools = new ArrayList<>();
        for (Enrolment enrolment : ledger.enrolments().enrolments()) {
            schools.add(atSchool(enrolment, assessment.schools()));
        }
        return new AssessmentMessage(
                assessment.pupilId(),
                revision,
                assessment.asOf(),
                assessment.level(),
                schools,
                assessment.signals().stream().map(Brief::of).toList(),
                bytes);
    }

    private static AtSchool atSchool(Enrolment enrolment, List<SchoolLevel> levels) {
        for (SchoolLevel each : levels) {
            if (each.schoolId().equals(enrolment.schoolId())) {
                return new AtSchool(
                        enrolment.schoolId(),
                        enrolment.mentorId(),
                        each.policy(),
                        each.level(),
                        each.because().stream().map(Combination::name).toList());
            }
        }
        return new AtSchool(enrolment.schoolId(), enrolment.mentorId(), null, Level.NONE, List.of());
    }

    /** What it was computed from. */
    public Ledger toLedger() {
        return LedgerCodec.decode(pupilId, ledger);
    }
}
