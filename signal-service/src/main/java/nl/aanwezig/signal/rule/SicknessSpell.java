package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Sick days with no well school day between them: one spell across a weekend or a holiday is one report (domain.md 1.4
 * and 8). Days are epoch days.
 *
 * @param first its first sick day
 * @param last its last sick day so far
 * @param days how many sick days, each a school day
 */
record SicknessSpell(int first, int last, int days) {

    static List<SicknessSpell> of(Facts facts) {
        List<SicknessSpell> spells = new ArrayList<>();
        int first = 0;
        int last = Integer.MIN_VALUE;
        int days = 0;
        for (Registration each : facts.sickness()) {
            int day = each.day();
            if (day == last || !facts.calendar().isSchoolDay(day)) {
                continue;
            }
            if (days > 0 && facts.calendar().nextSchoolDay(last) != day) {
                spells.add(new SicknessSpell(first, last, days));
                days = 0;
            }
            first = days == 0 ? day : first;
            last = day;
            days++;
        }
        if (days > 0) {
            spells.add(new SicknessSpell(first, last, days));
        }
        return spells;
    }

    /** The n-th sick day, counted from 1; sick days of a spell are school days on end. */
    int day(int n, Facts facts) {
        return n == 1 ? first : facts.calendar().schoolDaysAfter(first, n - 1);
    }

    /** From when it is over: a well school day has passed; the day itself may still bring a report. */
    int overOn(Facts facts) {
        return facts.calendar().nextSchoolDay(last) + 1;
    }

    /** Of all from {@code from} to {@code to}: sickness counts, the rest says why not. */
    static Evidence evidence(Facts facts, int from, int to) {
        return Evidence.of(facts.between(from, to), each -> whyNot(facts, each));
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration) {
        Why none = facts.whyNoAbsence(registration);
        if (none == Why.WITHDRAWN || none == Why.LATE) {
            return none;
        }
        if (!registration.isSickness()) {
            return Why.NOT_ILL;
        }
        if (none != null) {
            return none;
        }
        return facts.calendar().isSchoolDay(registration.day()) ? null : Why.NO_SCHOOL_DAY;
    }
}
