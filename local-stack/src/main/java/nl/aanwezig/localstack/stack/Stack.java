package nl.aanwezig.localstack.stack;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import nl.aanwezig.embedded.EmbeddedBroker;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.localstack.issuer.TokenIssuer;
import nl.aanwezig.localstack.sink.MailSink;
import nl.aanwezig.localstack.sink.SmsSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running backbone: broker, store, issuer, sinks and the four services. */
public final class Stack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);

    private final StackSettings settings;
    private final Clock clock;
    private final Progress progress;
    /** Newest first: they are closed in the reverse of the order they started in. */
    private final Deque<Part> parts = new ArrayDeque<>();

    private final Deque<Part> services = new ConcurrentLinkedDeque<>();

    private Stack(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.clock = StackClock.startingAt(settings.clockStart());
        this.progress = progress;
    }

    private record Part(String name, AutoCloseable running) {

        void close() {
            try {
                running.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", name, e);
            }
        }
    }

    /**
     * Starts every part and returns when all of them answer.
     *
     * @throws DemoFailure with exit code 1 and the name of the part that did not start; what had started is stopped
     */
    public static Stack start(StackSettings settings, Progress progress) {
        Stack stack = new Stack(settings, progress);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        }
    }

    private void startAll() {
        Ports ports = settings.ports();
        DataFolder folder = settings.folder();
        EmbeddedBroker broker = begin(
                Port.KAFKA.title(),
                "127.0.0.1:" + ports.of(Port.KAFKA),
                () -> EmbeddedBroker.start(folder.of("kafka"), ports.of(Port.KAFKA)));
        EmbeddedStore store = settings.mongoUri() != null
                ? null
                : begin(
                        "MongoDB (embedded)",
                        "127.0.0.1:" + ports.of(Port.MONGODB),
                        () -> EmbeddedStore.onDisk(folder.of("store"), ports.of(Port.MONGODB)));
        begin(
                Port.ISSUER.title(),
                ports.url(Port.ISSUER),
                () -> TokenIssuer.start(ports.of(Port.ISSUER), folder.of("issuer-key.json")));
        begin("mail sink", ports.url(Port.MAIL), () -> MailSink.start(ports.of(Port.SMTP), ports.of(Port.MAIL), clock));
        begin(Port.SMS.title(), ports.url(Port.SMS), () -> SmsSink.start(ports.of(Port.SMS), clock));
        startServices(broker.bootstrapServers(), store);
        for (ServiceModule service : ServiceModule.values()) {
            Readiness.await(service, ports);
        }
    }

    private void startServices(String brokers, @Nullable EmbeddedStore store) {
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        for (ServiceModule service : ServiceModule.values()) {
            String mongoUri = settings.mongoUri() != null
                    ? StoreUri.withDatabase(settings.mongoUri(), service.database())
                    : Objects.requireNonNull(store).uri(service.database());
            CompletableFuture<Void> started = new CompletableFuture<>();
            starting.add(started);
            Thread.ofPlatform().name("start-" + service.title()).start(() -> {
                try {
                    String[] arguments = ServiceArguments.of(service, settings, brokers, mongoUri);
                    services.push(new Part(
                            service.title(),
                            measured(
                                    service.title(),
                                    settings.ports().url(service.port()),
                                    () -> service.application()
                                            .registerShutdownHook(false)
                                            .run(arguments))));
                    started.complete(null);
                } catch (RuntimeException | Error e) {
                    started.completeExceptionally(e);
                }
            });
        }
        try {
            // All are waited for, also after a failure: what is half started could not be stopped.
            CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DemoFailure failure ? failure : e;
        }
    }

    private <T extends AutoCloseable> T begin(String name, String address, Callable<T> start) {
        T running = measured(name, address, start);
        parts.push(new Part(name, running));
        return running;
    }

    private <T> T measured(String name, String address, Callable<T> start) {
        long before = System.nanoTime();
        try {
            T running = ServiceScope.run(name, start);
            progress.started(name, address, Duration.ofNanos(System.nanoTime() - before));
            return running;
        } catch (Exception e) {
            LOG.error("{} did not start", name, e);
            throw DemoFailure.startFailed("%s did not start: %s".formatted(name, rootMessage(e)));
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String kind = root.getClass().getSimpleName();
        return root.getMessage() == null ? kind : kind + ": " + root.getMessage();
    }

    public Ports ports() {
        return settings.ports();
    }

    public Clock clock() {
        return clock;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.ports().of(Port.KAFKA);
    }

    /** Stops the services at once, then the rest in the reverse of the order it started in. */
    @Override
    public void close() {
        List<Thread> stopping = services.stream()
                .map(service ->
                        Thread.ofPlatform().name("stop-" + service.name()).start(service::close))
                .toList();
        try {
            for (Thread each : stopping) {
                each.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.clear();
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
