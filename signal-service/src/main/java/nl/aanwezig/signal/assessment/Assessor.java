package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.RulePolicy;
import nl.aanwezig.signal.rule.Facts;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;

/**
 * {@code (ledger, schools, policies, asOf) -> assessment}: a pure function. Everything that decides is in its arguments;
 * when a fact was processed plays no part. Each enrolment is judged by itself, with the pack of its school; people see
 * the signals together.
 */
public final class Assessor {

    private static final Comparator<Signal> OLDEST_FIRST =
            Comparator.comparing(Signal::since).thenComparing(Signal::rule).thenComparing(Signal::schoolId);

    private final PolicyPacks packs;

    public Assessor(PolicyPacks packs) {
        this.packs = packs;
    }

    /**
     * @param schools every school of the ledger's enrolments, by id
     * @param asOf local date up to which facts count
     */
    public Assessment assess(Ledger ledger, Map<String, School> schools, LocalDate asOf) {
        List<Signal> all = new ArrayList<>();
        List<Standing> standings = new ArrayList<>();
        for (Enrolment enrolment : ledger.enrolments().enrolments()) {
            School school = schools.get(enrolment.schoolId());
            if (school != null) {
                judge(factsOf(ledger, enrolment, school, asOf), all, standings);
            }
        }
        all.sort(OLDEST_FIRST);
        LocalDate yearStart = SchoolYear.startOf(asOf);
        List<Signal> current =
                all.stream().filter(each -> !each.since().isBefore(yearStart)).toList();
        List<Signal> earlier =
                all.stream().filter(each -> each.since().isBefore(yearStart)).toList();
        return new Assessment(
                ledger.pupilId(),
                asOf,
                levelOf(current),
                current,
                earlier,
                standings,
                ledger.context() == null ? null : ledger.context().usableOn(asOf));
    }

    private void judge(Facts facts, List<Signal> signals, List<Standing> standings) {
        PolicyPack pack = packs.find(facts.school().policy());
        if (pack == null) {
            return;
        }
        for (RulePolicy policy : pack.rules()) {
            Rule rule = Rules.find(policy.rule());
            if (rule != null) {
                signals.addAll(rule.signals(facts, policy));
                rule.standing(facts, policy).ifPresent(standings::add);
            }
        }
    }

    private static Facts factsOf(Ledger ledger, Enrolment enrolment, School school, LocalDate asOf) {
        return new Facts(
                ledger.pupilId(),
                enrolment,
                school,
                ledger.registrations().stream()
                        .filter(each -> each.schoolId().equals(school.schoolId())
                                && !each.date().isAfter(asOf))
                        .toList(),
                asOf);
    }

    /** The highest level among the signals that are open. */
    private static Level levelOf(List<Signal> signals) {
        return signals.stream()
                .filter(Signal::open)
                .map(Signal::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }
}
