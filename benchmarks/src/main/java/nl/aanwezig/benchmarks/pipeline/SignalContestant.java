package nl.aanwezig.benchmarks.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.aanwezig.benchmarks.history.SeededJudgement;
import nl.aanwezig.signal.SignalService;
import nl.aanwezig.signal.stream.StateBytes;
import nl.aanwezig.signal.stream.SweepProgress;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The real signal-service, as it is configured: all rules, exactly-once. */
final class SignalContestant implements Contestant {

    static final String REGISTRATIONS = "attendance.registrations.v1";
    static final String ASSESSMENTS = "signal.assessments.v1";
    static final String EVENTS = "signal.events.v1";
    static final String VIEWS_GROUP = "signal-service-views";

    private static final String STREAMS_SETTINGS = "spring.cloud.stream.kafka.streams.binder.configuration";
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final long PAUSE_MILLIS = 100;

    private final ConfigurableApplicationContext service;

    private SignalContestant(ConfigurableApplicationContext service) {
        this.service = service;
    }

    /**
     * Starts it, waits until it has its state and has looked through it once, as it does after each start, and pauses.
     *
     * @param views whether it also fills its read model
     */
    static SignalContestant start(Backbone backbone, Path state, String database, boolean views, int pupils) {
        SignalContestant ours = new SignalContestant(SignalService.application()
                .registerShutdownHook(false)
                .run(arguments(backbone, state, database).toArray(String[]::new)));
        if (!views) {
            ours.service.getBean(KafkaListenerEndpointRegistry.class).stop();
        }
        await("its topology to run", () -> ours.streams().state() == KafkaStreams.State.RUNNING);
        SweepProgress sweep = ours.service.getBean(SweepProgress.class);
        await("the first look at all pupils", () -> {
            SweepProgress.Progress now = sweep.now();
            return !now.running() && now.looked() >= pupils;
        });
        ours.pause();
        return ours;
    }

    static List<String> arguments(Backbone backbone, Path state, String database) {
        return new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + backbone.brokers(),
                "--spring.mongodb.uri=" + database,
                // Nobody calls it.
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks",
                "--spring.lifecycle.timeout-per-shutdown-phase=4s",
                "--management.metrics.use-global-registry=false",
                "--aanwezig.encryption.key=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--aanwezig.signal.state-dir=" + state,
                "--aanwezig.clock=" + SeededJudgement.NOW.toOffsetDateTime()));
    }

    private static void await(String what, java.util.function.BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited too long for " + what);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** How its streams are configured, for a peer that is to run under the same conditions. */
    Map<String, String> streamsSettings() {
        return Binder.get(service.getEnvironment())
                .bind(STREAMS_SETTINGS, Bindable.mapOf(String.class, String.class))
                .get();
    }

    private KafkaStreams streams() {
        return Objects.requireNonNull(
                service.getBean(StreamsBuilderFactoryBean.class).getKafkaStreams());
    }

    @Override
    public String inputTopic() {
        return REGISTRATIONS;
    }

    @Override
    public String group() {
        return StateBytes.APPLICATION;
    }

    @Override
    public void resume() {
        streams().resume();
    }

    @Override
    public void pause() {
        streams().pause();
    }

    @Override
    public void close() {
        service.close();
    }
}
