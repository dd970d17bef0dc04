package nl.aanwezig.signal.policy.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.policy.Limit;
import nl.aanwezig.signal.policy.Limit.Stricter;
import org.jspecify.annotations.Nullable;

/** Reads a limit: {@code always: 16}, or {@code dated:} values that follow on each other without gap or overlap. */
final class LimitReader {

    /** Who set a limit. */
    enum SetBy {
        /** The law: a school may only make it stricter. */
        LAW,
        /** Custom, guideline or definition. */
        PRACTICE,
        /** This project. */
        OURS
    }

    private static final String ALWAYS = "always";
    private static final String DATED = "dated";

    private LimitReader() {}

    /** All but the values. */
    private record Meaning(String unit, String source, boolean legal, Stricter stricter) {

        Limit limit(List<Integer> values, LocalDate from, @Nullable LocalDate until) {
            return new Limit(values, unit, source, legal, stricter, from, until);
        }
    }

    static DatedLimit limit(YamlEntry at) {
        Meaning meaning = new Meaning(
                at.at("unit").text(),
                at.at("source").text(),
                at.at("setBy").oneOf(SetBy.class) == SetBy.LAW,
                at.at("stricter").oneOf(Stricter.class));
        return limit(at, meaning);
    }

    /** A school's own values for a limit of the pack that it extends; all else stays as it is there. */
    static DatedLimit changed(YamlEntry at, DatedLimit base) {
        Limit known = base.validities().getFirst();
        YamlEntry source = at.find("source");
        Meaning meaning = new Meaning(
                known.unit(), source == null ? known.source() : source.text(), known.legal(), known.stricter());
        return at.isMapping()
                ? limit(at, meaning)
                : new DatedLimit(List.of(meaning.limit(values(at), LocalDate.MIN, null)), at);
    }

    private static DatedLimit limit(YamlEntry at, Meaning meaning) {
        YamlEntry always = at.find(ALWAYS);
        YamlEntry dated = at.find(DATED);
        if (always != null && dated == null) {
            return new DatedLimit(List.of(meaning.limit(values(always), LocalDate.MIN, null)), at);
        }
        if (always == null && dated != null) {
            return new DatedLimit(dated(dated, meaning), at);
        }
        throw at.bad("a limit has either 'always' or 'dated'");
    }

    private static List<Limit> dated(YamlEntry at, Meaning meaning) {
        List<YamlEntry> entries = at.elements();
        if (entries.isEmpty()) {
            throw at.bad("a list of values with their dates is expected");
        }
        List<Limit> limits = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            YamlEntry entry = entries.get(i);
            LocalDate from = from(entry, limits);
            LocalDate until = until(entry, i + 1 < entries.size() ? entries.get(i + 1) : null);
            if (until != null && until.isBefore(from)) {
                throw entry.bad("ends on " + until + ", before it begins on " + from);
            }
            limits.add(meaning.limit(values(entry.at("value")), from, until));
        }
        return limits;
    }

    private static LocalDate from(YamlEntry entry, List<Limit> before) {
        YamlEntry from = entry.find("from");
        if (before.isEmpty()) {
            return from == null ? LocalDate.MIN : from.date();
        }
        LocalDate follows = DatedLimit.lastDay(before.getLast()).plusDays(1);
        if (from == null) {
            return follows;
        }
        if (from.date().isAfter(follows)) {
            throw from.bad(
                    "a gap: the value before ends on " + follows.minusDays(1) + ", this one begins on " + from.date());
        }
        if (from.date().isBefore(follows)) {
            throw from.bad("an overlap: the value before ends on " + follows.minusDays(1) + ", this one begins on "
                    + from.date());
        }
        return follows;
    }

    /** The last day; where none is written, the day before the next value begins. */
    private static @Nullable LocalDate until(YamlEntry entry, @Nullable YamlEntry next) {
        YamlEntry until = entry.find("until");
        if (until != null) {
            return until.date();
        }
        if (next == null) {
            return null;
        }
        return next.at("from").date().minusDays(1);
    }

    /** One number, or steps that rise. */
    private static List<Integer> values(YamlEntry at) {
        if (!at.isList()) {
            return List.of(at.number());
        }
        List<Integer> steps = new ArrayList<>();
        for (YamlEntry each : at.elements()) {
            if (!steps.isEmpty() && each.number() <= steps.getLast()) {
                throw each.bad("steps rise: " + each.number() + " does not come after " + steps.getLast());
            }
            steps.add(each.number());
        }
        if (steps.isEmpty()) {
            throw at.bad("a limit has a value");
        }
        return steps;
    }
}
