package nl.aanwezig.quality.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.aanwezig.quality.replay.Outcome;

/** All that is counted about one school. Built once, then only read. */
public final class SchoolTally {

    /** A list of the first {@code size} pupils of a group. */
    public record ListKey(Outcome outcome, Horizon horizon, Ordering ordering, int size) {}

    public record FlagKey(Outcome outcome, Flag flag) {}

    public record LeadKey(Outcome outcome, String speaker) {}

    /** Pupils on lists, those of them for whom the outcome came, and all for whom it came; each week counts anew. */
    public static final class Hits {
        long listed;
        long hits;
        long positives;

        public long listed() {
            return listed;
        }

        public long hits() {
            return hits;
        }

        public long positives() {
            return positives;
        }
    }

    public static final class Confusion {
        long flaggedRight;
        long flaggedWrong;
        long missed;
        long rightlyLeft;

        public long flagged() {
            return flaggedRight + flaggedWrong;
        }

        public long flaggedRight() {
            return flaggedRight;
        }

        public long positives() {
            return flaggedRight + missed;
        }

        public long rightlyLeft() {
            return rightlyLeft;
        }

        public long negatives() {
            return flaggedWrong + rightlyLeft;
        }

        public long pupils() {
            return positives() + negatives();
        }
    }

    /** What a speaker said before an outcome. */
    public static final class Leads {
        long withOutcome;
        long spokeRecently;
        long without;
        long spokeWithout;
        final List<Integer> days = new ArrayList<>();

        public long withOutcome() {
            return withOutcome;
        }

        /** Those with the outcome to whom it spoke in the 60 school days before. */
        public long spokeRecently() {
            return spokeRecently;
        }

        public long without() {
            return without;
        }

        /** Those without the outcome to whom it spoke in the year. */
        public long spokeWithout() {
            return spokeWithout;
        }

        /** School days before the outcome on which it first spoke, of those to whom it spoke before. */
        public double[] days() {
            return days.stream().mapToDouble(Integer::doubleValue).toArray();
        }
    }

    public static final class Alarms {
        long raised;
        long unfounded;

        public long raised() {
            return raised;
        }

        /** Raised about pupils who had none of the outcomes all year. */
        public long unfounded() {
            return unfounded;
        }
    }

    final Map<ListKey, Hits> lists = new HashMap<>();
    final Map<FlagKey, Confusion> flags = new HashMap<>();
    final Map<LeadKey, Leads> leads = new HashMap<>();
    final Map<String, Alarms> alarms = new TreeMap<>();
    final Map<LocalDate, long[]> levels = new TreeMap<>();
    final Map<Outcome, Long> outcomes = new HashMap<>();
    long pupils;
    long pupilWeeks;

    public long pupils() {
        return pupils;
    }

    /** Weeks of lessons in which pupils were enrolled. */
    public long pupilWeeks() {
        return pupilWeeks;
    }

    public Hits list(ListKey key) {
        return lists.getOrDefault(key, new Hits());
    }

    public Confusion flag(FlagKey key) {
        return flags.getOrDefault(key, new Confusion());
    }

    public Leads lead(LeadKey key) {
        return leads.getOrDefault(key, new Leads());
    }

    public Alarms alarm(String speaker) {
        return alarms.getOrDefault(speaker, new Alarms());
    }

    /** Pupils at each level, for the Monday of each week. */
    public Map<LocalDate, long[]> levels() {
        return Map.copyOf(levels);
    }

    public long outcome(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
