package nl.aanwezig.signal.policy.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.aanwezig.signal.policy.yaml.BadPolicyPackException;
import nl.aanwezig.signal.policy.yaml.PolicyFile;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a school's own packs: {@code <name>.yaml}. Files that begin with a dot are no packs: editors and mounted
 * volumes keep theirs there.
 *
 * @param folder null where there is none
 */
record PolicyDirectory(@Nullable Path folder) {

    private static final long MAX_BYTES = 200_000;

    /**
     * The files as they are now, by name.
     *
     * @throws BadPolicyPackException where the folder or a file cannot be read
     */
    List<PolicyFile> files() {
        if (folder == null) {
            return List.of();
        }
        List<Path> paths;
        try (Stream<Path> entries = Files.list(folder)) {
            paths = entries.filter(PolicyDirectory::isPack).sorted().toList();
        } catch (IOException e) {
            throw new BadPolicyPackException(folder.toString(), 0, "the folder cannot be read");
        }
        List<PolicyFile> files = new ArrayList<>();
        paths.forEach(path -> files.add(read(path)));
        return files;
    }

    private static boolean isPack(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(PolicyFile.SUFFIX) && !name.startsWith(".");
    }

    private static PolicyFile read(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new BadPolicyPackException(path.toString(), 0, "longer than " + MAX_BYTES + " bytes");
            }
            String name = path.getFileName().toString();
            return new PolicyFile(
                    name.substring(0, name.length() - PolicyFile.SUFFIX.length()),
                    path.toString(),
                    Files.readString(path));
        } catch (IOException e) {
            throw new BadPolicyPackException(path.toString(), 0, "the file cannot be read, or is not UTF-8");
        }
    }
}
