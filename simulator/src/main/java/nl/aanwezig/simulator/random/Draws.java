package nl.aanwezig.simulator.random;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws for one purpose. The seed scheme: the generator of a purpose is seeded with a hash of the simulation's seed and a
 * path of numbers (what it is for, which school, pupil, year, week). Nothing shares a generator, so any pupil or week can
 * be made alone and comes out the same. Only {@link StrictMath} is used: the same bytes on every machine.
 */
public final class Draws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The draws for a purpose. */
    public static Draws of(long seed, Purpose purpose, long... path) {
        return new Draws(hash(seed, purpose, path));
    }

    /** One number in [0, 1) for a purpose, without a generator. */
    public static double once(long seed, Purpose purpose, long... path) {
        return (hash(seed, purpose, path) >>> 11) * 0x1.0p-53;
    }

    private static long hash(long seed, Purpose purpose, long... path) {
        long hash = mix(seed + GOLDEN_GAMMA * (purpose.ordinal() + 1));
        for (long step : path) {
            hash = mix(hash + GOLDEN_GAMMA * (step + 1));
        }
        return hash;
    }

    // The finaliser of SplitMix64.
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** In [0, 1). */
    public double fraction() {
        return random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code from} to {@code to}, both inclusive. */
    public int between(int from, int to) {
        return from + (int) (random.nextDouble() * (to - from + 1));
    }

    public <T> T oneOf(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }

    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Mean 1; the higher the shape, the more alike the values. */
    public double erlang(int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum += exponential(1.0 / shape);
        }
        return sum;
    }

    /** 1, 2, 3, … with that mean, which is at least 1. */
    public int geometric(double mean) {
        if (mean <= 1) {
            return 1;
        }
        return 1 + (int) (StrictMath.log(1 - random.nextDouble()) / StrictMath.log(1 - 1 / mean));
    }

    public int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
