package nl.aanwezig.localstack;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import nl.aanwezig.localstack.stack.DataFolder;
import nl.aanwezig.localstack.stack.DemoFailure;
import nl.aanwezig.localstack.stack.Logs;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Ports;
import nl.aanwezig.localstack.stack.Stack;
import nl.aanwezig.localstack.stack.StackClock;
import nl.aanwezig.localstack.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the options, starts the stack, lets the story play, and stays until it is stopped. */
final class Demo {

    private static final double MILLIS_PER_SECOND = 1000.0;

    private final Map<String, String> environment;
    private final PrintWriter err;
    private final PrintWriter out;
    private final Terminal terminal;

    Demo(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.terminal = new Terminal(out);
    }

    /** Returns the exit code when there is nothing to keep running, and else not before the process ends. */
    int run(String... args) {
        DemoOptions options = new DemoOptions();
        CommandLine commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(args);
            if (commandLine.isUsageHelpRequested()) {
                commandLine.usage(out);
                return 0;
            }
            check(options);
            play(options);
            return 0;
        } catch (ParameterException e) {
            return refuse(e.getMessage() + " (./demo --help shows what there is)", DemoFailure.BAD_INPUT);
        } catch (DemoFailure e) {
            return refuse(String.valueOf(e.getMessage()), e.exitCode());
        }
    }

    private int refuse(@Nullable String line, int exitCode) {
        err.println(String.valueOf(line).replaceAll("\\s*\\R\\s*", " "));
        err.flush();
        return exitCode;
    }

    private static void check(DemoOptions options) {
        if (options.empty && options.edFi != null) {
            throw DemoFailure.badInput("--empty and --ed-fi exclude each other");
        }
        if (options.simulate && (options.empty || options.edFi != null)) {
            throw DemoFailure.badInput("--simulate excludes --empty and --ed-fi");
        }
        if (options.edFi != null && !Files.isDirectory(options.edFi)) {
            throw DemoFailure.badInput("--ed-fi " + options.edFi + " is no folder");
        }
    }

    private void play(DemoOptions options) {
        Ports ports = Ports.from(environment);
        String mongoUri = environment.get("SPRING_MONGODB_URI");
        boolean realMongo = mongoUri != null && !mongoUri.isBlank();
        OffsetDateTime givenClock = StackClock.parse(environment.get("AANWEZIG_CLOCK"));
        ports.requireFree(realMongo ? EnumSet.of(Port.MONGODB) : Set.of());
        DataFolder folder = DataFolder.open(options.data);
        Path log = Logs.toFileIn(folder);
        Shutdown shutdown = Shutdown.hooked(folder, terminal);
        Scenario scenario;
        try {
            scenario = Scenario.chosen(options, givenClock, folder, terminal);
        } catch (DemoFailure e) {
            shutdown.quietly();
            throw e;
        }
        StackSettings settings = new StackSettings(ports, folder, scenario.clockStart(), realMongo ? mongoUri : null);
        Stack stack = start(settings, log, shutdown);
        Addresses.print(terminal, stack.ports(), folder, realMongo);
        try {
            scenario.play(stack);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Demo.class).error("the story stopped", e);
            terminal.line("The story stopped: %s (more in %s)", String.valueOf(e.getMessage()), log);
        }
        terminal.blank();
        terminal.line("It all keeps running; Ctrl-C stops it.");
        untilStopped();
    }

    private Stack start(StackSettings settings, Path log, Shutdown shutdown) {
        terminal.line("Starting Aanwezig; data in %s", settings.folder().path());
        try {
            Stack stack = Stack.start(
                    settings,
                    (part, address, took) ->
                            terminal.line("  %-22s %-24s %5.1f s", part, address, took.toMillis() / MILLIS_PER_SECOND));
            shutdown.stopsFirst(stack);
            terminal.line(
                    "Aanwezig is ready in %.1f s",
                    ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND);
            return stack;
        } catch (DemoFailure e) {
            // The log says why, so its folder stays.
            shutdown.keepingData();
            throw e.exitCode() == DemoFailure.START_FAILED
                    ? DemoFailure.startFailed("%s (log: %s)".formatted(e.getMessage(), log))
                    : e;
        }
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
