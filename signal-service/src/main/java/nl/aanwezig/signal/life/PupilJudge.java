package nl.aanwezig.signal.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Judges a pupil anew and compares with the last time: what is new is a change of a signal, each with its number. */
public final class PupilJudge {

    private final Assessor assessor;
    private final Clock clock;

    public PupilJudge(Assessor assessor, Clock clock) {
        this.assessor = assessor;
        this.clock = clock;
    }

    /**
     * Judges on what is known now. Where the calendar of one of the pupil's schools has not come in yet, the facts are
     * kept and nothing is said: a judgement without a calendar would be wrong, and would have to be taken back.
     *
     * @param schools finds a school by its id
     */
    public Judgement judge(PupilState before, Ledger after, Function<String, @Nullable School> schools) {
        Map<String, School> known = schoolsOf(after, schools);
        if (known.isEmpty() || known.size() < after.schoolIds().size()) {
            return new Judgement(before.with(after), null, List.of());
        }
        LocalDate asOf = today(after, known);
        Assessment assessment = assessor.assess(after, known, asOf);
        List<Signal> signals = Stream.concat(assessment.earlier().stream(), assessment.signals().stream())
                .toList();
        Map<String, Integer> steps = new HashMap<>(before.steps());
        List<SignalChange> changes = compare(before.signals(), signals, steps);
        boolean worthSaying = before.revision() == 0
                || !changes.isEmpty()
                || !after.equals(before.ledger())
                || assessment.level() != before.level();
        PupilState state = new PupilState(
                after,
                worthSaying ? before.revision() + 1 : before.revision(),
                assessment.level(),
                signals,
                steps,
                judgedBy(asOf, known));
        return new Judgement(state, worthSaying ? assessment : null, changes);
    }

    /** Whether the date or a calendar has changed since the last judgement. */
    public boolean isStale(PupilState state, Function<String, @Nullable School> schools) {
        Map<String, School> known = schoolsOf(state.ledger(), schools);
        return !known.isEmpty()
                && known.size() == state.ledger().schoolIds().size()
                && !state.judgedBy().equals(judgedBy(today(state.ledger(), known), known));
    }

    private LocalDate today(Ledger ledger, Map<String, School> schools) {
        return ledger.schoolIds().stream()
                .map(schools::get)
                .map(school -> school.today(clock))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Map<String, School> schoolsOf(Ledger ledger, Function<String, @Nullable School> schools) {
        Map<String, School> known = new LinkedHashMap<>();
        for (String schoolId : ledger.schoolIds()) {
            School school = schools.apply(schoolId);
            if (school != null) {
                known.put(schoolId, school);
            }
        }
        return known;
    }

    private static String judgedBy(LocalDate asOf, Map<String, School> schools) {
        StringBuilder by = new StringBuilder(asOf.toString());
        schools.values()
                .forEach(school ->
                        by.append('|').append(school.schoolId()).append('#').append(school.revision()));
        return by.toString();
    }

    private static List<SignalChange> compare(List<Signal> before, List<Signal> after, Map<String, Integer> steps) {
        Map<String, Signal> gone = new LinkedHashMap<>();
        before.forEach(signal -> gone.put(signal.id(), signal));
        List<SignalChange> changes = new ArrayList<>();
        for (Signal signal : after) {
            Signal old = gone.remove(signal.id());
            SignalChange.Kind kind = kindOf(old, signal);
            if (kind != null) {
                changes.add(step(kind, signal, steps));
            }
        }
        gone.values().forEach(signal -> changes.add(step(SignalChange.Kind.WITHDRAWN, signal, steps)));
        return changes;
    }

    private static SignalChange.@Nullable Kind kindOf(@Nullable Signal before, Signal after) {
        if (before == null) {
            return SignalChange.Kind.RAISED;
        }
        if (after.saysTheSameAs(before)) {
            return null;
        }
        return before.open() && !after.open() ? SignalChange.Kind.RESOLVED : SignalChange.Kind.CHANGED;
    }

    private static SignalChange step(SignalChange.Kind kind, Signal signal, Map<String, Integer> steps) {
        return new SignalChange(kind, steps.merge(signal.id(), 1, Integer::sum), signal);
    }
}
