package nl.aanwezig.signal.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.aanwezig.signal.action.Action;
import nl.aanwezig.signal.action.LifeEntry;
import nl.aanwezig.signal.action.LifeState;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.SignalLife;
import org.jspecify.annotations.Nullable;

/**
 * What people made of the signals of one rule. A rule that cries wolf shows here.
 *
 * @param raised signals that were raised and not withdrawn by a correction
 * @param withAction those with which people did something
 * @param notUseful those that people called not useful
 * @param share notUseful of withAction, 0 to 1, rounded to 2 places; null where people did nothing yet
 * @param byReason notUseful by reason
 */
public record Usefulness(
        String rule,
        int raised,
        int withAction,
        int notUseful,
        @Nullable BigDecimal share,
        Map<Action.Reason, Integer> byReason) {

    private static final int PLACES = 2;

    public Usefulness {
        byReason = Map.copyOf(byReason);
    }

    /** Adds lives up, one at a time. */
    public static final class Tally {

        private final Map<String, Counts> byRule = new TreeMap<>();

        private static final class Counts {
            private int raised;
            private int withAction;
            private int notUseful;
            private final Map<Action.Reason, Integer> byReason = new EnumMap<>(Action.Reason.class);
        }

        public void add(SignalLife life) {
            if (life.life() == LifeState.WITHDRAWN) {
                return;
            }
            Counts counts = byRule.computeIfAbsent(life.rule().rule(), rule -> new Counts());
            counts.raised++;
            boolean acted = false;
            for (LifeEntry entry : life.entries()) {
                acted |= entry.step().who() == LifeStep.Who.PEOPLE;
                if (entry.step() == LifeStep.NOT_USEFUL && entry.reason() != null) {
                    counts.notUseful++;
                    counts.byReason.merge(entry.reason(), 1, Integer::sum);
                }
            }
            counts.withAction += acted ? 1 : 0;
        }

        /** By rule. */
        public List<Usefulness> result() {
            return byRule.entrySet().stream()
                    .map(each -> of(each.getKey(), each.getValue()))
                    .toList();
        }

        private static Usefulness of(String rule, Counts counts) {
            BigDecimal share = counts.withAction == 0
                    ? null
                    : BigDecimal.valueOf(counts.notUseful)
                            .divide(BigDecimal.valueOf(counts.withAction), PLACES, RoundingMode.HALF_UP);
            return new Usefulness(rule, counts.raised, counts.withAction, counts.notUseful, share, counts.byReason);
        }
    }
}
