package nl.aanwezig.localstack.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where everything is kept: thrown away at the end, unless the caller named it. One demo at a time uses it. */
public final class DataFolder implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final Path path;
    private final boolean thrownAway;
    private final FileChannel lock;

    private DataFolder(Path path, boolean thrownAway, FileChannel lock) {
        this.path = path;
        this.thrownAway = thrownAway;
        this.lock = lock;
    }

    /**
     * Opens it.
     *
     * @param named the folder to keep data in (made when it is not there), or null for one that is thrown away
     * @throws DemoFailure with exit code 2 when it cannot be used
     */
    public static DataFolder open(@Nullable Path named) {
        try {
            if (named == null) {
                Path fresh = Files.createTempDirectory("aanwezig-");
                return new DataFolder(fresh, true, locked(fresh));
            }
            if (Files.exists(named) && !Files.isDirectory(named)) {
                throw DemoFailure.badInput("--data " + named + " is a file, not a folder");
            }
            Path folder = Files.createDirectories(named).toRealPath();
            if (!Files.isWritable(folder)) {
                throw DemoFailure.badInput("--data " + named + " cannot be written to");
            }
            return new DataFolder(folder, false, locked(folder));
        } catch (IOException e) {
            throw DemoFailure.badInput("--data " + named + " cannot be used: " + e.getMessage());
        }
    }

    // The operating system drops the lock with the process, so a killed demo leaves none behind.
    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw DemoFailure.badInput("--data " + folder + " is in use by another demo");
        }
        return channel;
    }

    public Path path() {
        return path;
    }

    public boolean thrownAway() {
        return thrownAway;
    }

    /** The folder of one part. */
    public Path of(String part) {
        return path.resolve(part);
    }

    /** The key that names and addresses are encrypted with: made once for this folder, kept in it. */
    public String encryptionKey() {
        try {
            Path file = of("encryption.key");
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a mark that outlives this run. */
    public void mark(String name) {
        try {
            Files.writeString(of(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isMarked(String name) {
        return Files.exists(of(name));
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (thrownAway) {
                FileSystemUtils.deleteRecursively(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
