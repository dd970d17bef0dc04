package nl.aanwezig.signal.policy.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The text of a policy file.
 *
 * @param name of the pack, like {@code nl-vo}
 * @param label where it stands, as the operator knows it
 * @param text with line feeds only, so that its hash is the same on every machine
 */
public record PolicyFile(String name, String label, String text) {

    private static final String FOLDER = "policies/";

    /** What a policy file's name ends with. */
    public static final String SUFFIX = ".yaml";

    public PolicyFile {
        text = text.replace("\r\n", "\n");
    }

    /** A file that comes with the service. */
    static PolicyFile shipped(String name) {
        return new PolicyFile(name, FOLDER + name + SUFFIX, resource(name + SUFFIX));
    }

    /** What stands in a file that comes with the service. */
    static String resource(String fileName) {
        try (InputStream in = PolicyFile.class.getClassLoader().getResourceAsStream(FOLDER + fileName)) {
            if (in == null) {
                throw new BadPolicyPackException(FOLDER + fileName, 0, "no such file");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
