package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code nl.holiday-not-granted} (luxe verzuim): on holiday without granted leave, to be reported at once. Source: DUO;
 * domain.md 1.3 and 8. The limit is in {@code policies/nl.yaml}.
 *
 * <p>One signal for each run of school days with that reason, since its first day; due by the next working day. Exceptions:
 * not before compulsory age nor after the duty has ended; from 18 on there is no due date.
 *
 * <p>A signal stays open until its report has been due and the run is over.
 */
final class HolidayNotGranted implements Rule {

    static final String ID = "nl.holiday-not-granted";

    private static final String REPORT_WITHIN = "reportWithinWorkingDays";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(REPORT_WITHIN);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        List<Signal> signals = new ArrayList<>();
        int first = 0;
        int last = Integer.MIN_VALUE;
        int days = 0;
        for (Registration each : facts.unauthorised()) {
            if (whyNot(facts, each) != null || each.day() == last) {
                continue;
            }
            boolean goesOn = days > 0 && facts.calendar().nextSchoolDay(last) == each.day();
            if (days > 0 && !goesOn) {
                signals.add(signal(facts, policy, first, last, days));
            }
            first = goesOn ? first : each.day();
            days = goesOn ? days + 1 : 1;
            last = each.day();
        }
        if (days > 0) {
            signals.add(signal(facts, policy, first, last, days));
        }
        return signals;
    }

    private static Signal signal(Facts facts, RulePolicy policy, int first, int last, int days) {
        boolean voluntary = facts.adult(first);
        int dueBy = facts.calendar().workingDaysAfter(first, policy.limit(REPORT_WITHIN));
        int over = facts.calendar().nextSchoolDay(last) + 1;
        Signal signal = facts.signal(
                policy,
                first,
                voluntary ? over : Math.max(over, dueBy + 1),
                Measured.count(days, 1, "school days"),
                Evidence.of(facts.between(first, last), each -> whyNot(facts, each)));
        return voluntary ? signal : signal.due(dueBy);
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration) {
        Why none = facts.whyNoAbsence(registration);
        if (none != null) {
            return none;
        }
        if (registration.reason() != Reason.HOLIDAY_NOT_GRANTED) {
            return Why.OTHER_REASON;
        }
        if (!facts.underDuty(registration.day())) {
            return Why.NOT_COVERED_BY_AGE;
        }
        return facts.calendar().isSchoolDay(registration.day()) ? null : Why.NO_SCHOOL_DAY;
    }
}
