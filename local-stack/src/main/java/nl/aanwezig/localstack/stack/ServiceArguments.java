package nl.aanwezig.localstack.stack;

import java.util.ArrayList;
import java.util.List;

/** The command line of a service: what its {@code <service>.yml} leaves to where it runs. */
final class ServiceArguments {

    private ServiceArguments() {}

    static String[] of(ServiceModule service, StackSettings settings, String brokers, String mongoUri) {
        Ports ports = settings.ports();
        String issuer = ports.url(Port.ISSUER);
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + ports.of(service.port()),
                "--spring.kafka.bootstrap-servers=" + brokers,
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
                        List.of("--aanwezig.signal.state-dir="
                                + settings.folder().of("streams"));
                    case NOTIFICATION ->
                        List.of(
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + ports.of(Port.SMTP),
                                "--aanwezig.sms.url=" + ports.url(Port.SMS) + "/messages",
                                "--aanwezig.partners.local=true");
                });
        return arguments.toArray(String[]::new);
    }
}
