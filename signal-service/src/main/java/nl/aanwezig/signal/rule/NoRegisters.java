package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code data.no-registers}: nothing is known about the pupil's presence, which is not the same as present. Source:
 * domain.md 6 (traps) and vector T14; the limits are ours [C], in {@code policies/everywhere.yaml}.
 *
 * <p>Where the school takes registers of the pupil's group: 5 school days on end without one. Where it takes none: 10
 * school days on end about which the school reported nothing at all, of no pupil. A registration of this pupil is data
 * too. Each run is one signal, since its 5th or 10th day; it ends on the first day with data. This school year only.
 */
final class NoRegisters implements Rule {

    static final String ID = "data.no-registers";

    private static final String WITHOUT_REGISTER = "schoolDaysWithoutRegister";
    private static final String WITHOUT_REPORT = "schoolDaysWithoutReport";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(WITHOUT_REGISTER, WITHOUT_REPORT);
    }

    @Override
    public boolean thisYearOnly() {
        return true;
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        RegisterDays registers = facts.registers();
        if (!registers.known()) {
            return List.of();
        }
        SchoolYear year = SchoolYear.of(facts.asOf());
        int from = Math.max(year.from(), facts.firstDay());
        boolean taken = registers.anyTaken(year.from(), facts.asOf());
        int limit = policy.limit(taken ? WITHOUT_REGISTER : WITHOUT_REPORT);
        List<Signal> signals = new ArrayList<>();
        // Asked for the whole year, so that the answer is the same for all pupils of a group.
        for (RegisterDays.Gap gap : registers.gaps(facts.calendar(), taken, year.from(), limit)) {
            within(facts, policy, gap, Math.max(gap.after(), from - 1), limit, signals);
        }
        return signals;
    }

    /** A gap of the group, cut at the pupil's own registrations. */
    private static void within(
            Facts facts, RulePolicy policy, RegisterDays.Gap gap, int from, int limit, List<Signal> signals) {
        int after = from;
        List<Registration> own = facts.registrations();
        for (int i = Facts.firstOn(own, after + 1); i < own.size() && own.get(i).day() < gap.before(); i++) {
            add(facts, policy, after, own.get(i).day(), limit, signals);
            after = own.get(i).day();
        }
        add(facts, policy, after, gap.before(), limit, signals);
    }

    private static void add(Facts facts, RulePolicy policy, int after, int before, int limit, List<Signal> signals) {
        // Today may still bring data.
        int last = Math.min(before, facts.asOf()) - 1;
        int days = facts.calendar().schoolDaysBetween(after + 1, last);
        if (days >= limit) {
            signals.add(facts.signal(
                    policy,
                    facts.calendar().schoolDaysAfter(after, limit) + 1,
                    before,
                    Measured.count(days, limit, "school days without data"),
                    Evidence.NONE));
        }
    }
}
