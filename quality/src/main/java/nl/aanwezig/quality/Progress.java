package nl.aanwezig.quality;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how far it is: in one line that moves on a terminal, one line a school elsewhere. */
final class Progress {

    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final boolean terminal;
    private final int schools;
    private final long began = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();

    Progress(PrintStream out, boolean terminal, int schools) {
        this.out = out;
        this.terminal = terminal;
        this.schools = schools;
    }

    void schoolDone() {
        int count = done.incrementAndGet();
        double passed = seconds();
        String line = String.format(
                Locale.ROOT,
                "  school %d of %d   %.0f s   about %.0f s left",
                count,
                schools,
                passed,
                passed / count * (schools - count));
        synchronized (this) {
            if (terminal) {
                out.print("\r\033[K" + line + (count == schools ? "\n" : ""));
                out.flush();
            } else {
                out.println(line);
            }
        }
    }

    double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }
}
