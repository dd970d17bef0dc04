package nl.aanwezig.localstack;

import java.io.PrintWriter;
import java.util.Locale;

/** The terminal, where the story is told. Whole lines, from any thread. */
public final class Terminal {

    private final PrintWriter out;

    public Terminal(PrintWriter out) {
        this.out = out;
    }

    public void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that is not here
    public void line(String format, Object... arguments) {
        line(String.format(Locale.ROOT, format, arguments));
    }

    public void blank() {
        line("");
    }

    /** A heading of a part of the story. */
    public void heading(String text) {
        blank();
        line("== " + text);
    }
}
