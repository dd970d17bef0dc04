package nl.aanwezig.benchmarks.session;

import java.io.PrintStream;
import java.util.Locale;
import nl.aanwezig.benchmarks.report.Machine;
import nl.aanwezig.benchmarks.report.ResultTable;

/** One run of the command: how big, how often, where progress goes and where results are kept. */
public final class Session {

    private final Scale scale;
    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private final ResultTable table = new ResultTable();

    public Session(Scale scale, PrintStream out) {
        this.scale = scale;
        this.out = out;
    }

    public Scale scale() {
        return scale;
    }

    public ResultTable table() {
        return table;
    }

    /** A line of progress, with the seconds since the start. */
    public void say(String format, Object... arguments) {
        out.printf(
                Locale.ROOT,
                "%5d s  load %s  %s%n",
                (System.nanoTime() - startedAt) / 1_000_000_000,
                Machine.load(),
                String.format(Locale.ROOT, format, arguments));
    }
}
