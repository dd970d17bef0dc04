package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/** The registrations behind spells of sickness. */
final class SicknessEvidence {

    private SicknessEvidence() {}

    /** Of all from {@code from} to {@code to}: those on {@code days} count, the rest says why not. */
    static Evidence of(Facts facts, LocalDate from, LocalDate to, Set<LocalDate> days) {
        List<Registration> candidates = facts.between(from, to).stream()
                .filter(each -> days.contains(each.date()) || !SicknessSpell.isSickDay(facts, each))
                .toList();
        return Evidence.of(candidates, each -> whyNot(facts, each));
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration) {
        if (registration.status() == Registration.Status.WITHDRAWN) {
            return Why.WITHDRAWN;
        }
        if (registration.kind() == Registration.Kind.LATE) {
            return Why.LATE;
        }
        if (!registration.isSickness()) {
            return Why.NOT_ILL;
        }
        if (!facts.enrolment().covers(registration.date())) {
            return Why.OUTSIDE_ENROLMENT;
        }
        return facts.calendar().isSchoolDay(registration.date()) ? null : Why.NO_SCHOOL_DAY;
    }
}
