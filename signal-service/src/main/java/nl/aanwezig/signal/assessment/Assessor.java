package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.level.FirstSchoolDays;
import nl.aanwezig.signal.level.Levels;
import nl.aanwezig.signal.level.ProtectiveFactors;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPack.Period;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.PolicySource;
import nl.aanwezig.signal.policy.RulePolicy;
import nl.aanwezig.signal.rule.Facts;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;
import org.jspecify.annotations.Nullable;

/**
 * {@code (ledger, schools, registers, policies, asOf) -> assessment}: a pure function. Everything that decides is in its
 * arguments; when a fact was processed plays no part. Each enrolment is judged by itself, with the pack of its school;
 * people see the signals together. A day is judged by the limits of that day: where a limit changed, what began before the
 * change keeps the old one.
 */
public final class Assessor {

    private static final Comparator<Signal> OLDEST_FIRST = Comparator.<Signal>comparingInt(
                    each -> each.key().since())
            .thenComparing(Signal::rule)
            .thenComparing(Signal::schoolId)
            .thenComparing(each -> each.key().variant());

    private final PolicySource policies;

    public Assessor(PolicySource policies) {
        this.policies = policies;
    }

    /** As {@link #assess(Ledger, Map, Registers, LocalDate)}, where nothing is known about registers. */
    public Assessment assess(Ledger ledger, Map<String, School> schools, LocalDate asOf) {
        return assess(ledger, schools, Registers.UNKNOWN, asOf);
    }

    /**
     * @param schools every school of the ledger's enrolments, by id
     * @param asOf local date up to which facts count
     */
    public Assessment assess(Ledger ledger, Map<String, School> schools, Registers registers, LocalDate asOf) {
        PolicyPacks packs = policies.current();
        int today = (int) asOf.toEpochDay();
        int yearStart = SchoolYear.of(today).from();
        List<Signal> current = new ArrayList<>();
        List<Signal> earlier = new ArrayList<>();
        List<SchoolLevel> levels = new ArrayList<>(1);
        for (Enrolment enrolment : ledger.enrolments().enrolments()) {
            School school = schools.get(enrolment.schoolId());
            PolicyPack pack = school == null ? null : packs.find(school.policy());
            if (school == null || pack == null) {
                continue;
            }
            Facts facts = new Facts(ledger, enrolment, school, registers, today);
            List<Signal> here = new ArrayList<>();
            for (Signal each : FirstSchoolDays.pointedOut(facts, pack, signals(facts, pack))) {
                (each.key().since() >= yearStart ? here : earlier).add(each);
            }
            levels.add(Levels.of(
                    facts,
                    school.schoolId(),
                    pack,
                    here,
                    periodOf(pack, facts.asOf()).levels()));
            current.addAll(here);
        }
        current.sort(OLDEST_FIRST);
        earlier.sort(OLDEST_FIRST);
        return new Assessment(
                ledger.pupilId(),
                asOf,
                levels,
                current,
                earlier,
                ledger.context() == null ? null : ledger.context().usableOn(asOf));
    }

    private static List<Signal> signals(Facts facts, PolicyPack pack) {
        List<Signal> signals = new ArrayList<>();
        for (Period period : pack.periods()) {
            if (isAfter(period.from(), facts.asOf())) {
                break;
            }
            boolean always = pack.periods().size() == 1;
            for (RulePolicy policy : period.rules()) {
                List<Signal> found = ruleOf(policy).signals(facts, policy);
                for (int i = 0; i < found.size(); i++) {
                    if (always || within(period, found.get(i).key().since())) {
                        signals.add(found.get(i));
                    }
                }
            }
        }
        return signals;
    }

    /** Where the pupil stands, what speaks for the pupil, and whether the pupil is new, at each school that has a calendar and a pack. */
    public Outlook outlook(Ledger ledger, Map<String, School> schools, Registers registers, LocalDate asOf) {
        PolicyPacks packs = policies.current();
        int today = (int) asOf.toEpochDay();
        List<Standing> standings = new ArrayList<>();
        List<Protective> protective = new ArrayList<>();
        List<NewHere> newHere = new ArrayList<>();
        List<Facts> all = new ArrayList<>();
        List<RulePolicy> rules = List.of();
        for (Enrolment enrolment : ledger.enrolments().enrolments()) {
            School school = schools.get(enrolment.schoolId());
            PolicyPack pack = school == null ? null : packs.find(school.policy());
            if (school == null || pack == null) {
                continue;
            }
            Facts facts = new Facts(ledger, enrolment, school, registers, today);
            all.add(facts);
            NewHere first = today > enrolment.lastDay() ? null : FirstSchoolDays.of(facts, school.schoolId(), pack);
            if (first != null) {
                newHere.add(first);
            }
            rules = periodOf(pack, facts.asOf()).rules();
            for (RulePolicy policy : rules) {
                ruleOf(policy).standing(facts, policy).ifPresent(standings::add);
            }
            protective.addAll(
                    ProtectiveFactors.of(facts, school.schoolId(), signals(facts, pack), today > enrolment.lastDay()));
        }
        if (all.size() > 1) {
            combine(all, rules, standings);
        }
        return new Outlook(standings, protective, newHere);
    }

    private static void combine(List<Facts> all, List<RulePolicy> rules, List<Standing> standings) {
        for (RulePolicy policy : rules) {
            ruleOf(policy).combined(all, policy).ifPresent(standings::add);
        }
    }

    private static Rule ruleOf(RulePolicy policy) {
        Rule rule = Rules.find(policy.rule());
        if (rule == null) {
            throw new IllegalStateException("pack " + policy.pack() + ": no rule " + policy.rule());
        }
        return rule;
    }

    private static Period periodOf(PolicyPack pack, int day) {
        @Nullable Period last = null;
        for (Period period : pack.periods()) {
            if (last == null || !isAfter(period.from(), day)) {
                last = period;
            }
        }
        if (last == null) {
            throw new IllegalStateException("pack " + pack.name() + " has no period");
        }
        return last;
    }

    private static boolean within(Period period, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return !date.isBefore(period.from()) && !date.isAfter(period.until());
    }

    private static boolean isAfter(LocalDate date, int day) {
        return date.toEpochDay() > day;
    }
}
