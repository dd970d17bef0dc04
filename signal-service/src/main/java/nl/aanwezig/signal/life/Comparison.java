package nl.aanwezig.signal.life;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.SignalKey;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What a new judgement says that the last one did not.
 *
 * @param marks to remember
 * @param changes in the order in which they are to be published
 */
record Comparison(List<Mark> marks, List<SignalChange> changes) {

    static Comparison of(List<Mark> before, Assessment assessment) {
        if (before.isEmpty()
                && assessment.signals().isEmpty()
                && assessment.earlier().isEmpty()) {
            return new Comparison(before, List.of());
        }
        List<Mark> gone = new ArrayList<>(before);
        List<Mark> marks = new ArrayList<>();
        List<SignalChange> changes = new ArrayList<>();
        assessment.earlier().forEach(each -> compare(take(gone, each.key()), each, marks, changes));
        assessment.signals().forEach(each -> compare(take(gone, each.key()), each, marks, changes));
        int yearStart = (int) SchoolYear.startOf(assessment.asOf()).toEpochDay();
        for (Mark mark : gone) {
            if (mark.status() == Mark.Status.WITHDRAWN || isLeftAlone(mark, yearStart)) {
                marks.add(mark);
            } else {
                int step = mark.step() + 1;
                marks.add(new Mark(mark.key(), step, Mark.Status.WITHDRAWN, 0));
                changes.add(new SignalChange(SignalChange.Kind.WITHDRAWN, step, mark.key(), null));
            }
        }
        return new Comparison(marks, changes);
    }

    /** Rules that look at one school year find nothing of an earlier one; that takes nothing back. */
    private static boolean isLeftAlone(Mark mark, int yearStart) {
        Rule rule = Rules.find(mark.key().rule());
        return rule != null && rule.thisYearOnly() && mark.key().since() < yearStart;
    }

    private static @Nullable Mark take(List<Mark> marks, SignalKey key) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).key().equals(key)) {
                return marks.remove(i);
            }
        }
        return null;
    }

    private static void compare(@Nullable Mark before, Signal signal, List<Mark> marks, List<SignalChange> changes) {
        long fingerprint = signal.fingerprint();
        SignalChange.Kind kind = kindOf(before, signal, fingerprint);
        if (before != null && kind == null) {
            marks.add(before);
            return;
        }
        int step = before == null ? 1 : before.step() + 1;
        Mark.Status status = signal.open() ? Mark.Status.OPEN : Mark.Status.RESOLVED;
        marks.add(new Mark(signal.key(), step, status, fingerprint));
        changes.add(new SignalChange(kind == null ? SignalChange.Kind.RAISED : kind, step, signal.key(), signal));
    }

    private static SignalChange.@Nullable Kind kindOf(@Nullable Mark before, Signal after, long fingerprint) {
        if (before == null || before.status() == Mark.Status.WITHDRAWN) {
            return SignalChange.Kind.RAISED;
        }
        if (before.fingerprint() == fingerprint) {
            return null;
        }
        return before.status() == Mark.Status.OPEN && !after.open()
                ? SignalChange.Kind.RESOLVED
                : SignalChange.Kind.CHANGED;
    }
}
