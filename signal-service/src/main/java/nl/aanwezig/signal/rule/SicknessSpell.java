package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.aanwezig.signal.ledger.Registration;

/**
 * Sick days with no well school day between them: one spell across a weekend or a holiday is one report (domain.md 1.4
 * and 8).
 *
 * @param days the sick days, each a school day, oldest first; never empty
 */
record SicknessSpell(List<LocalDate> days) {

    SicknessSpell {
        days = List.copyOf(days);
    }

    static List<SicknessSpell> of(Facts facts) {
        TreeSet<LocalDate> sickDays = new TreeSet<>();
        for (Registration each : facts.registrations()) {
            if (isSickDay(facts, each)) {
                sickDays.add(each.date());
            }
        }
        List<SicknessSpell> spells = new ArrayList<>();
        List<LocalDate> current = new ArrayList<>();
        for (LocalDate day : sickDays) {
            if (!current.isEmpty()
                    && !facts.calendar().nextSchoolDay(current.getLast()).equals(day)) {
                spells.add(new SicknessSpell(current));
                current = new ArrayList<>();
            }
            current.add(day);
        }
        if (!current.isEmpty()) {
            spells.add(new SicknessSpell(current));
        }
        return spells;
    }

    static boolean isSickDay(Facts facts, Registration registration) {
        return registration.isSickness()
                && facts.enrolment().covers(registration.date())
                && facts.calendar().isSchoolDay(registration.date());
    }

    LocalDate first() {
        return days.getFirst();
    }

    LocalDate last() {
        return days.getLast();
    }

    /** Whether a well school day has passed since; the day itself may still bring a report. */
    boolean overBefore(LocalDate asOf, Facts facts) {
        return facts.calendar().nextSchoolDay(last()).isBefore(asOf);
    }
}
