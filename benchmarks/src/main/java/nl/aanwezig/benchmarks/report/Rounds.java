package nl.aanwezig.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** One figure, measured in several rounds. The first round warms up and does not count. */
public final class Rounds {

    private final List<Double> counted = new ArrayList<>();

    private Rounds() {}

    /** @param all in order; the first is dropped where there is more than one */
    public static Rounds of(List<Double> all) {
        Rounds rounds = new Rounds();
        rounds.counted.addAll(all.size() > 1 ? all.subList(1, all.size()) : all);
        rounds.counted.sort(null);
        return rounds;
    }

    /** Round by round, ours over theirs. */
    public static Rounds ratio(List<Double> ours, List<Double> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return of(ratios);
    }

    public double median() {
        int size = counted.size();
        if (size == 0) {
            return Double.NaN;
        }
        return size % 2 == 1 ? counted.get(size / 2) : (counted.get(size / 2 - 1) + counted.get(size / 2)) / 2;
    }

    public double lowest() {
        return counted.isEmpty() ? Double.NaN : counted.getFirst();
    }

    public double highest() {
        return counted.isEmpty() ? Double.NaN : counted.getLast();
    }

    public int size() {
        return counted.size();
    }

    /** In another unit. */
    public Rounds map(DoubleUnaryOperator unit) {
        Rounds other = new Rounds();
        counted.forEach(each -> other.counted.add(unit.applyAsDouble(each)));
        other.counted.sort(null);
        return other;
    }

    /** Median with range, like {@code 0.71 (0.69-0.74, 4 rounds)}. */
    public String text() {
        return "%s (%s-%s, %d rounds)"
                .formatted(Figure.of(median()), Figure.of(lowest()), Figure.of(highest()), size());
    }
}
