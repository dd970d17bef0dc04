package nl.aanwezig.transition.oso;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code oso/structure.txt}; its notation is explained there. A mistake in it stops the service from starting. */
final class StructureFile {

    private final Map<String, String> lines = new LinkedHashMap<>();

    Structure read(String resource) {
        for (String line : linesOf(resource)) {
            int equals = line.indexOf(" = ");
            lines.put(line.substring(0, equals), line.substring(equals + 3));
        }
        Map<String, Structure.Block> blocks = new HashMap<>();
        lines.forEach((name, particles) -> blocks.put(name, block(particles)));
        return new Structure(blocks);
    }

    /** The lines that say something. */
    static List<String> linesOf(String resource) {
        try (InputStream in = StructureFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Structure.Block block(String particles) {
        Map<String, Structure.Type> types = new HashMap<>();
        Deque<String> tokens = new ArrayDeque<>(List.of(particles.split(" ")));
        return new Structure.Block(group(tokens, types), types);
    }

    private Content group(Deque<String> tokens, Map<String, Structure.Type> types) {
        List<Content> parts = new ArrayList<>();
        boolean choice = false;
        while (!tokens.isEmpty() && !tokens.getFirst().startsWith(")")) {
            String token = tokens.removeFirst();
            if (token.equals("|")) {
                choice = true;
            } else if (token.equals("(")) {
                Content inner = group(tokens, types);
                parts.add(repeated(inner, tokens.removeFirst()));
            } else if (token.startsWith("@")) {
                Structure.Block included = block(line(token.substring(1)));
                types.putAll(included.types());
                parts.add(included.children());
            } else {
                parts.add(particle(token, types));
            }
        }
        return choice ? new Content.OneOf(parts) : new Content.InOrder(parts);
    }

    private Content particle(String token, Map<String, Structure.Type> types) {
        String plain = token.replaceFirst("[?*+]$", "");
        int colon = plain.indexOf(':');
        String name = colon < 0 ? plain : plain.substring(0, colon);
        String type = colon < 0 ? "text" : plain.substring(colon + 1);
        Optional<ValueType> value = ValueType.called(type);
        if (value.isEmpty()) {
            line(type);
        }
        types.put(name, value.<Structure.Type>map(Structure.Value::new).orElseGet(() -> new Structure.BlockRef(type)));
        return repeated(new Content.One(name), token);
    }

    private static Content repeated(Content part, String token) {
        return switch (token.charAt(token.length() - 1)) {
            case '?' -> new Content.Repeated(part, false, false);
            case '*' -> new Content.Repeated(part, false, true);
            case '+' -> new Content.Repeated(part, true, true);
            default -> part;
        };
    }

    private String line(String type) {
        String line = lines.get(type);
        if (line == null) {
            throw new IllegalStateException("structure.txt names a type that it does not describe: " + type);
        }
        return line;
    }
}
