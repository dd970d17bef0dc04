package nl.aanwezig.signal.policy.yaml;

/**
 * A policy pack that cannot be used. At the start it stops the service; later the packs in force stay. Its message names
 * file, line and reason.
 */
public final class BadPolicyPackException extends RuntimeException {

    private final String file;
    private final int line;
    private final String reason;

    /**
     * @param file as the operator knows it
     * @param line from 1; 0 where it is about the file as a whole
     */
    public BadPolicyPackException(String file, int line, String reason) {
        super("policy pack " + file + (line > 0 ? ", line " + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
