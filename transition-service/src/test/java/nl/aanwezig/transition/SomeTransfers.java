package nl.aanwezig.transition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Transfers as callers send them. */
final class SomeTransfers {

    static final String TEXT = "Even rustig binnenkomen, dan gaat het beter.";

    private SomeTransfers() {}

    static String itemId(JsonNode transfer, String voice) {
        return transfer.path("voices").path(voice).path(0).path("itemId").asString();
    }

    static Map<String, Object> body(String pupilId) {
        return Map.of(
                "fromSchoolId", "po-school",
                "fromPupilId", "po-1",
                "schoolId", "school-a",
                "pupilId", pupilId,
                "until", "2027-07-31",
                "inspectedOn", "2026-06-20",
                "items",
                        List.of(
                                item("PUPIL", "WHAT_HELPED", TEXT),
                                item("FAMILY", "WISH", "Bel ons liever dan dat u mailt."),
                                item("SCHOOL", "STRENGTH", "Helpt graag anderen.")));
    }

    static Map<String, Object> item(String voice, String theme, String text) {
        return Map.of("voice", voice, "theme", theme, "text", text);
    }

    static Map<String, Object> marked(Map<String, Object> item, String sensitivity) {
        Map<String, Object> marked = new HashMap<>(item);
        marked.put("released", true);
        marked.put("sensitivity", sensitivity);
        return marked;
    }
}
