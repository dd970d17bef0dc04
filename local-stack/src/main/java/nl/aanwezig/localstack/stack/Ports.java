package nl.aanwezig.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which port each part listens on, all on loopback. */
public final class Ports {

    private static final String HOST = "127.0.0.1";
    private static final int HIGHEST = 65_535;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Those of the environment, and the standard ones for the rest.
     *
     * @throws DemoFailure with exit code 2 when a variable holds no port, or two parts have the same one
     */
    public static Ports from(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                int number = number(port, environment.get(port.variable()));
                if (number == 0) {
                    // Held until all are chosen, so that no two get the same.
                    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    held.add(socket);
                    number = socket.getLocalPort();
                }
                numbers.put(port, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::release);
        }
        refuseSharedNumbers(numbers);
        return new Ports(numbers);
    }

    private static int number(Port port, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return port.standard();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The failure below says it.
        }
        throw DemoFailure.badInput("%s is no port number (0 to %d)".formatted(port.variable(), HIGHEST));
    }

    private static void refuseSharedNumbers(Map<Port, Integer> numbers) {
        numbers.forEach((port, number) -> numbers.forEach((other, otherNumber) -> {
            if (port.compareTo(other) < 0 && number.equals(otherNumber)) {
                throw DemoFailure.badInput(
                        "%s and %s are both given port %d".formatted(port.title(), other.title(), number));
            }
        }));
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException("no number for " + port);
        }
        return number;
    }

    /** The base address of a part that speaks HTTP. */
    public String url(Port port) {
        return "http://%s:%d".formatted(HOST, of(port));
    }

    /**
     * Makes sure that nothing listens on them yet, but for those that are left out.
     *
     * @throws DemoFailure with exit code 3, naming every port that is taken
     */
    public void requireFree(Set<Port> leftOut) {
        List<Port> taken = numbers.keySet().stream()
                .filter(port -> !leftOut.contains(port) && isTaken(of(port)))
                .toList();
        if (!taken.isEmpty()) {
            throw DemoFailure.portInUse("%s %s in use (to choose another: %s)"
                    .formatted(
                            joined(taken, port -> "port %d (%s)".formatted(of(port), port.title()), ", "),
                            taken.size() == 1 ? "is" : "are",
                            joined(taken, port -> port.variable() + "=<port>", " ")));
        }
    }

    private static String joined(List<Port> ports, Function<Port, String> text, String separator) {
        return ports.stream().map(text).collect(Collectors.joining(separator));
    }

    private static boolean isTaken(int number) {
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (BindException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
