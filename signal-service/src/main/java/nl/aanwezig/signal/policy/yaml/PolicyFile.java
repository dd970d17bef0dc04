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
        String path = FOLDER + name + SUFFIX;
        try (InputStream in = PolicyFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new BadPolicyPackException(path, 0, "no such file");
            }
            return new PolicyFile(name, path, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
