package nl.aanwezig.localstack;

import nl.aanwezig.localstack.stack.DataFolder;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Ports;

/** Where everything is, for the terminal. */
final class Addresses {

    private Addresses() {}

    static void print(Terminal terminal, Ports ports, DataFolder folder, boolean realMongo) {
        terminal.blank();
        for (Port api : new Port[] {Port.ATTENDANCE, Port.SIGNAL, Port.TRANSITION, Port.NOTIFICATION}) {
            terminal.line("  %-14s %s   (API: %s/swagger-ui.html)", api.title(), ports.url(api), ports.url(api));
        }
        terminal.line("  %-14s %s/oauth2/token   (client demo, secret demo)", "tokens", ports.url(Port.ISSUER));
        terminal.line("  %-14s %s   (SMTP 127.0.0.1:%d)", "mail", ports.url(Port.MAIL), ports.of(Port.SMTP));
        terminal.line("  %-14s %s", "SMS", ports.url(Port.SMS));
        terminal.line("  %-14s 127.0.0.1:%d", "Kafka", ports.of(Port.KAFKA));
        terminal.line(
                "  %-14s %s",
                "MongoDB",
                realMongo
                        ? "the one that SPRING_MONGODB_URI names"
                        : "127.0.0.1:%d (embedded: speaks the protocol, is no MongoDB)"
                                .formatted(ports.of(Port.MONGODB)));
        terminal.line("  %-14s %s", "log", folder.of("aanwezig.log"));
    }
}
