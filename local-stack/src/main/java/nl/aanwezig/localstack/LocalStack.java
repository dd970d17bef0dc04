package nl.aanwezig.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;

/** The main class of {@code ./demo}. */
public final class LocalStack {

    private LocalStack() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        System.exit(new Demo(System.getenv(), out, err).run(args));
    }
}
