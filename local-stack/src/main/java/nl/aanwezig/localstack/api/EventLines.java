package nl.aanwezig.localstack.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Says in a line what happened on the topics that a spectator cares about. */
public final class EventLines {

    private static final String SIGNALS = "signal.events.v1";
    private static final String MESSAGES = "notification.outcomes.v1";

    public static final List<String> TOPICS = List.of(SIGNALS, MESSAGES);

    private EventLines() {}

    /** One line for the terminal; pseudonyms only, as on the topic. */
    public static String line(TopicTail.Event event) {
        JsonNode value = event.value();
        return event.topic().equals(SIGNALS) ? signal(value) : message(value);
    }

    private static String signal(JsonNode value) {
        if (value.has("action")) {
            return whatPeopleDid(value);
        }
        JsonNode signal = value.path("signal");
        JsonNode measured = signal.path("measured");
        String due = signal.path("dueBy").asString("");
        return "  signal   %-9s %s  pupil %s: %s %s (limit %s), %s%s"
                .formatted(
                        text(value, "change"),
                        text(signal, "rule"),
                        text(value, "pupilId"),
                        text(measured, "value"),
                        text(measured, "unit"),
                        text(measured, "limit"),
                        text(signal, "level"),
                        due.isEmpty() ? "" : ", due by " + due);
    }

    private static String whatPeopleDid(JsonNode value) {
        String lead = text(value, "lead");
        return "  signal   %-9s %s  pupil %s%s"
                .formatted(
                        text(value, "action"),
                        text(value, "rule"),
                        text(value, "pupilId"),
                        lead.isEmpty() ? "" : ": lead " + lead);
    }

    private static String message(JsonNode value) {
        String channel = text(value, "channel");
        String reason = text(value, "reason");
        return "  message  %-11s %s about pupil %s to %s%s%s"
                .formatted(
                        text(value, "outcome"),
                        text(value, "kind"),
                        text(value, "pupilId"),
                        text(value, "recipientId"),
                        channel.isEmpty() ? "" : " by " + channel,
                        reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** Counts events where there are too many to show each. Safe for use by two threads. */
    public static final class Counts {

        private final Map<String, Integer> counts = new TreeMap<>();

        public synchronized void add(TopicTail.Event event) {
            JsonNode value = event.value();
            String what = event.topic().equals(SIGNALS)
                    ? "signals %s by %s"
                            .formatted(
                                    text(value, value.has("action") ? "action" : "change"),
                                    text(value.has("action") ? value : value.path("signal"), "rule"))
                    : "messages %s (%s)".formatted(text(value, "outcome"), text(value, "kind"));
            counts.merge(what, 1, Integer::sum);
        }

        /** A line for each kind. */
        public synchronized List<String> lines() {
            return counts.entrySet().stream()
                    .map(each -> "  %-50s %6d".formatted(each.getKey(), each.getValue()))
                    .toList();
        }
    }
}
