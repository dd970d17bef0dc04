package nl.aanwezig.benchmarks.kernel;

import java.util.Comparator;
import java.util.stream.IntStream;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.signal.ledger.Ledger;

/** Chooses pupils of one size, so that a figure says what it is of. */
final class Pupils {

    private static final int BEST_OF = 200;

    private Pupils() {}

    /** Those whose number of registrations comes nearest to the one wanted. */
    static Ledger[] of(SeededEvents events, LedgerSize size, int wanted) {
        return IntStream.range(0, BEST_OF)
                .mapToObj(pupil -> events.ledger(pupil, size.mix(), SeededCalendar.TODAY))
                .sorted(Comparator.comparingInt(
                        each -> Math.abs(each.registrations().size() - size.registrations())))
                .limit(wanted)
                .toArray(Ledger[]::new);
    }
}
