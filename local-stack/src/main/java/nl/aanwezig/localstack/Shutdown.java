package nl.aanwezig.localstack;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import nl.aanwezig.localstack.stack.DataFolder;
import nl.aanwezig.localstack.stack.Stack;
import org.jspecify.annotations.Nullable;

/** What happens at Ctrl-C or SIGTERM: the stack stops, the folder goes, and one line says so. Within 15 seconds. */
final class Shutdown {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final DataFolder folder;
    private final Terminal terminal;
    private final AtomicReference<@Nullable Stack> stack = new AtomicReference<>();
    private volatile boolean quiet;
    private volatile boolean keepsData;

    private Shutdown(DataFolder folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    static Shutdown hooked(DataFolder folder, Terminal terminal) {
        Shutdown shutdown = new Shutdown(folder, terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        return shutdown;
    }

    void stopsFirst(Stack started) {
        stack.set(started);
    }

    /** Nothing has run yet: there is nothing to tell. */
    void quietly() {
        quiet = true;
    }

    void keepingData() {
        quiet = true;
        keepsData = true;
    }

    private void run() {
        Stack running = stack.get();
        if (running != null) {
            terminal.blank();
            terminal.line("Stopping...");
            Thread closing = Thread.ofPlatform().daemon().name("closing").start(running::close);
            try {
                closing.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        boolean kept = keepsData || !folder.thrownAway();
        if (!keepsData) {
            folder.close();
        }
        if (!quiet) {
            terminal.line(
                    kept ? "Aanwezig has stopped; its data is in %s" : "Aanwezig has stopped; its data is gone (%s)",
                    folder.path());
        }
    }
}
