package nl.aanwezig.signal.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * From how many hits on it would be too unlikely that they came about by chance (binomial). Worked out once for each
 * question: the distribution takes microseconds, and the same few questions come back for every pupil.
 */
final class Chance {

    private static final double PERMILLE = 1000.0;

    private final Map<Question, Integer> answers = new ConcurrentHashMap<>();

    /**
     * @param days on which absence was seen
     * @param such of all school days, those on which it would be a hit
     * @param all school days
     * @param looks how many such questions are asked at once; the probability counts so many times
     * @param permille the probability that is allowed, in thousandths
     */
    record Question(int days, int such, int all, int looks, int permille) {}

    boolean isUnlikely(int hits, Question question) {
        Integer known = answers.get(question);
        return hits >= (known == null ? answers.computeIfAbsent(question, Chance::fewestUnlikely) : known);
    }

    private static int fewestUnlikely(Question question) {
        BinomialDistribution hits = BinomialDistribution.of(question.days(), (double) question.such() / question.all());
        int fewest = 0;
        while (fewest <= question.days()
                && question.looks() * hits.survivalProbability(fewest - 1) > question.permille() / PERMILLE) {
            fewest++;
        }
        return fewest;
    }
}
