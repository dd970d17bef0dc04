package nl.aanwezig.notification.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail relay that answers one command with what a test wants, and everything else with success. */
final class ScriptedRelay implements AutoCloseable {

    private final ServerSocket server;
    private final String command;
    private final String answer;

    /**
     * @param command the command to answer otherwise, like {@code RCPT}
     * @param answer the answer to it; {@code CLOSE} hangs up, {@code SILENCE} says nothing
     */
    ScriptedRelay(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client hung up, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        if (!say(client, "CONNECT", "220 relay")) {
            return;
        }
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            String said = data ? "." : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            data = !data && said.equals("DATA") && !command.equals("DATA");
            String usual = switch (said) {
                case "DATA" -> "354 go on";
                case "QUIT" -> "221 bye";
                default -> "250 ok";
            };
            if (!say(client, said, usual)) {
                return;
            }
        }
    }

    private boolean say(Socket client, String to, String usual) throws IOException {
        String line = to.equals(command) ? answer : usual;
        if (line.equals("CLOSE")) {
            return false;
        }
        if (!line.equals("SILENCE")) {
            client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
            client.getOutputStream().flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
