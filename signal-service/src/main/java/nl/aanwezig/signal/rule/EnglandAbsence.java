package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code england.persistent} and {@code england.severe}: 10 % and 50 % of the possible sessions missed since 1 August or the
 * enrolment. Source: Department for Education, statistics of pupil absence; domain.md 4 and 8. The limits are in
 * {@code policies/england.yaml}.
 *
 * <p>A school day has two possible sessions. Compared as exact fractions, from 20 possible sessions on. Each maximal run
 * of school days on which it holds is one signal; it ends with the school year at the latest. Exception: approved
 * educational activity elsewhere is attendance (codes B, K, P, V, W).
 */
final class EnglandAbsence implements Rule {

    static final EnglandAbsence PERSISTENT = new EnglandAbsence("england.persistent");
    static final EnglandAbsence SEVERE = new EnglandAbsence("england.severe");

    private static final String PERCENT = "percent";
    private static final String MINIMUM = "minimumSessions";

    private static final int SESSIONS_A_DAY = 2;
    private static final int HUNDRED = 100;

    private final String id;

    private EnglandAbsence(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<String> limits() {
        return Set.of(PERCENT, MINIMUM);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        int minimumDays = (policy.limit(MINIMUM) + 1) / SESSIONS_A_DAY;
        Map<Registration, Integer> sessions = sessions(facts);
        List<Signal> signals = new ArrayList<>();
        for (MissedShare share : shares(facts, sessions)) {
            for (MissedShare.Run run : share.runs(policy.limit(PERCENT), minimumDays)) {
                signals.add(signal(facts, policy, sessions, share, run));
            }
        }
        return signals;
    }

    private static Signal signal(
            Facts facts,
            RulePolicy policy,
            Map<Registration, Integer> sessions,
            MissedShare share,
            MissedShare.Run run) {
        int shown = Math.min(share.last(), run.end() - 1);
        return facts.signal(
                policy,
                run.first(),
                Math.min(run.end(), share.year().until() + 1),
                percent(share, shown, policy),
                Evidence.of(facts.between(share.first(), shown), each -> whyNot(facts, each, sessions)));
    }

    private static List<MissedShare> shares(Facts facts, Map<Registration, Integer> sessions) {
        return MissedShare.years(facts, SESSIONS_A_DAY, each -> sessions.getOrDefault(each, 0));
    }

    /** The sessions that each missed, approved activity left out. */
    private static Map<Registration, Integer> sessions(Facts facts) {
        return HalfDays.added(facts.absences().stream()
                .filter(each -> each.reason() != Reason.SCHOOL_ACTIVITY)
                .toList());
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration, Map<Registration, Integer> sessions) {
        Why none = facts.whyNoAbsence(registration);
        if (none != null) {
            return none;
        }
        if (registration.reason() == Reason.SCHOOL_ACTIVITY) {
            return Why.APPROVED_ACTIVITY;
        }
        Why noSession = HalfDays.whyNot(registration, sessions);
        if (noSession != null) {
            return noSession;
        }
        return facts.calendar().isSchoolDay(registration.day()) ? null : Why.NO_SCHOOL_DAY;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        MissedShare share = shares(facts, sessions(facts)).getLast();
        return share.enrolledDays(share.last()) == 0
                ? Optional.empty()
                : Optional.of(facts.standing(policy, percent(share, share.last(), policy), null));
    }

    private static Measured percent(MissedShare share, int day, RulePolicy policy) {
        return new Measured(
                HUNDRED * share.missedParts(day),
                share.possibleParts(day),
                policy.limit(PERCENT),
                "percent of possible sessions");
    }
}
