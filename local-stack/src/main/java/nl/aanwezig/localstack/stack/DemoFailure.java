package nl.aanwezig.localstack.stack;

/** Why the demo cannot go on: one line for the terminal, and the exit code that goes with it. */
public final class DemoFailure extends RuntimeException {

    /** A part did not start. */
    public static final int START_FAILED = 1;
    /** An option, a setting or a file is wrong. */
    public static final int BAD_INPUT = 2;
    /** Something else has the port. */
    public static final int PORT_IN_USE = 3;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private DemoFailure(int exitCode, String line) {
        super(line.replaceAll("\\s*\\R\\s*", " "));
        this.exitCode = exitCode;
    }

    public static DemoFailure badInput(String line) {
        return new DemoFailure(BAD_INPUT, line);
    }

    public static DemoFailure portInUse(String line) {
        return new DemoFailure(PORT_IN_USE, line);
    }

    public static DemoFailure startFailed(String line) {
        return new DemoFailure(START_FAILED, line);
    }

    public int exitCode() {
        return exitCode;
    }
}
