package nl.aanwezig.localstack.edfi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.aanwezig.localstack.Terminal;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.stack.Port;
import tools.jackson.databind.JsonNode;

/** Asks the services what they make of the files, and lists it: signals by rule, families that cannot be reached. */
final class EdFiReport {

    private static final int LINES = 300;

    private final BackboneApi api;
    private final EdFiFolder folder;
    private final Terminal terminal;

    EdFiReport(BackboneApi api, EdFiFolder folder, Terminal terminal) {
        this.api = api;
        this.folder = folder;
        this.terminal = terminal;
    }

    void print() {
        printSignals();
        printUnreachable();
    }

    private void printSignals() {
        Map<String, List<String>> byRule = new TreeMap<>();
        for (String pupil : folder.schoolsByPupil().keySet()) {
            JsonNode assessment = api.find(Port.SIGNAL, "/pupils/{pupil}/assessment", pupil);
            for (JsonNode signal : assessment.path("signals")) {
                JsonNode measured = signal.path("measured");
                byRule.computeIfAbsent(signal.path("rule").asString("?"), any -> new ArrayList<>())
                        .add("  %-16s school %-12s %8s (limit %s %s) %s since %s"
                                .formatted(
                                        pupil,
                                        signal.path("schoolId").asString(""),
                                        measured.path("value").asString(""),
                                        measured.path("limit").asString(""),
                                        measured.path("unit").asString(""),
                                        signal.path("state").asString(""),
                                        signal.path("since").asString("")));
            }
        }
        byRule.values().forEach(lines -> lines.sort(Comparator.comparing(line -> !line.contains(" OPEN "))));
        long open = byRule.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains(" OPEN "))
                .count();
        terminal.heading("Signals: %d, of which %d are open today".formatted(count(byRule), open));
        print(byRule);
    }

    private void printUnreachable() {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (String school : folder.schools()) {
            for (JsonNode each : api.find(Port.NOTIFICATION, "/schools/{school}/directory/unreachable", school)) {
                String guardian = each.path("guardianId").asString("");
                byReason.computeIfAbsent(each.path("reason").asString("?"), any -> new ArrayList<>())
                        .add("  %-16s school %-12s %s"
                                .formatted(
                                        each.path("pupilId").asString(""),
                                        school,
                                        guardian.isEmpty() ? "the whole family" : "guardian " + guardian));
            }
        }
        terminal.heading("Cannot be reached: %d".formatted(count(byReason)));
        print(byReason);
    }

    private void print(Map<String, List<String>> groups) {
        groups.forEach((name, lines) -> {
            terminal.line("%s: %d", name, lines.size());
            lines.stream().limit(LINES).forEach(terminal::line);
            if (lines.size() > LINES) {
                terminal.line("  and %d more", lines.size() - LINES);
            }
        });
    }

    private static int count(Map<String, List<String>> groups) {
        return groups.values().stream().mapToInt(List::size).sum();
    }
}
