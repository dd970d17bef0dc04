package nl.aanwezig.localstack.stack;

import java.util.ArrayList;
import java.util.List;

/** The command line of a service: what its {@code <service>.yml} leaves to where it runs. */
final class ServiceArguments {

    /** After a kill, the broker gives a dead consumer's partitions away when its session is over: 45 s by default. */
    private static final int CONSUMER_SESSION_MILLIS = 6_000;

    private static final int CONSUMER_HEARTBEAT_MILLIS = 2_000;

    private ServiceArguments() {}

    static String[] of(ServiceModule service, StackSettings settings, String brokers, String mongoUri) {
        Ports ports = settings.ports();
        String issuer = ports.url(Port.ISSUER);
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + ports.of(service.port()),
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--spring.kafka.consumer.properties.session.timeout.ms=" + CONSUMER_SESSION_MILLIS,
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=" + CONSUMER_HEARTBEAT_MILLIS,
                "--spring.mongodb.uri=" + mongoUri,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer + "/oauth2/jwks",
                "--spring.lifecycle.timeout-per-shutdown-phase=4s",
                "--management.metrics.use-global-registry=false",
                "--aanwezig.encryption.key=" + settings.folder().encryptionKey(),
                "--" + ForeignAutoConfiguration.PROPERTY + "=" + String.join(",", service.foreignPackages())));
        if (settings.clockStart() != null) {
            arguments.add("--aanwezig.clock=" + settings.clockStart());
        }
        arguments.addAll(
                switch (service) {
                    case ATTENDANCE, TRANSITION -> List.of();
                    case SIGNAL ->
                        List.of("--aanwezig.signal.state-dir=" + settings.folder().of("streams"));
                    case NOTIFICATION ->
                        List.of(
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + ports.of(Port.SMTP),
                                "--aanwezig.notification.sms.url=" + ports.url(Port.SMS) + "/messages");
                });
        return arguments.toArray(String[]::new);
    }
}
