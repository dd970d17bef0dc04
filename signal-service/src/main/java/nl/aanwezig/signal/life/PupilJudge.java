package nl.aanwezig.signal.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.SchoolLevel;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.PolicySource;
import org.jspecify.annotations.Nullable;

/** Judges a pupil anew and compares with the last time: what is new is a change of a signal, each with its number. */
public final class PupilJudge {

    private static final int MIX = 31;

    private final Assessor assessor;
    private final PolicySource policies;
    private final Registers registers;
    private final Clock clock;

    public PupilJudge(Assessor assessor, PolicySource policies, Registers registers, Clock clock) {
        this.assessor = assessor;
        this.policies = policies;
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Judges on what is known now. Where the calendar or the policy pack of one of the pupil's schools is not known (yet),
     * the facts are kept and nothing is said: a judgement without them would be wrong, and would have to be taken back.
     *
     * @param schools finds a school by its id
     */
    public Judgement judge(PupilState before, Ledger after, Function<String, @Nullable School> schools) {
        Map<String, School> known = schoolsOf(after, schools);
        if (known == null) {
            return new Judgement(before.withUnjudged(after), null, List.of());
        }
        LocalDate asOf = today(known);
        Assessment assessment = assessor.assess(after, known, registers, asOf);
        Comparison comparison = Comparison.of(before.marks(), assessment);
        int levels = levelsOf(assessment);
        boolean worthSaying = before.revision() == 0
                || !comparison.changes().isEmpty()
                || after != before.ledger()
                || before.judgedBy() == PupilState.NOT_JUDGED
                || levels != before.levels();
        PupilState state = new PupilState(
                after,
                worthSaying ? before.revision() + 1 : before.revision(),
                levels,
                comparison.marks(),
                judgedBy(asOf, known));
        return new Judgement(state, worthSaying ? assessment : null, comparison.changes());
    }

    /** Whether the date, a calendar or a policy pack has changed since the last judgement. */
    public boolean isStale(PupilState state, Function<String, @Nullable School> schools) {
        Map<String, School> known = schoolsOf(state.ledger(), schools);
        return known != null && state.judgedBy() != judgedBy(today(known), known);
    }

    private LocalDate today(Map<String, School> schools) {
        LocalDate latest = LocalDate.MIN;
        for (School school : schools.values()) {
            LocalDate today = school.today(clock);
            latest = today.isAfter(latest) ? today : latest;
        }
        return latest;
    }

    /** Null where there is none, or where one cannot be judged by. */
    private @Nullable Map<String, School> schoolsOf(Ledger ledger, Function<String, @Nullable School> schools) {
        PolicyPacks packs = policies.current();
        List<String> ids = ledger.schoolIds();
        Map<String, School> known = new HashMap<>();
        for (String schoolId : ids) {
            School school = schools.apply(schoolId);
            if (school == null || packs.find(school.policy()) == null) {
                return null;
            }
            known.put(schoolId, school);
        }
        return known.isEmpty() ? null : known;
    }

    private int judgedBy(LocalDate asOf, Map<String, School> schools) {
        PolicyPacks packs = policies.current();
        int by = asOf.hashCode();
        for (School school : schools.values()) {
            PolicyPack pack = packs.find(school.policy());
            // Schools come in no order, so they are added up.
            by += MIX * (MIX * school.schoolId().hashCode() + school.revision())
                    + (pack == null ? 0 : pack.version().hashCode());
        }
        return by;
    }

    private static int levelsOf(Assessment assessment) {
        int levels = 1;
        for (SchoolLevel school : assessment.schools()) {
            levels = MIX * levels + school.schoolId().hashCode();
            levels = MIX * levels + school.level().name().hashCode();
            for (var combination : school.because()) {
                levels = MIX * levels + combination.name().hashCode();
            }
        }
        return levels;
    }
}
