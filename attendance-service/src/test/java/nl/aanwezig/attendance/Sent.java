package nl.aanwezig.attendance;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies as a school's system sends them; a test changes what it is about. */
final class Sent {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Sent school() {
        return new Sent()
                .with("name", "Voorbeeldcollege")
                .with("sector", "VO")
                .with("region", "midden")
                .with("timeZone", "Europe/Amsterdam")
                .with("policy", "nl-vo")
                .with("countedHour", "LESSON")
                .with("minutesPerDay", 360)
                .with(
                        "holidays",
                        new Object[] {Map.of("from", "2026-10-17", "to", "2026-10-25", "kind", "SCHOOL_HOLIDAY")});
    }

    static Sent enrolment() {
        return new Sent()
                .with("bornOn", "2013-03-14")
                .with("enrolledFrom", "2026-08-01")
                .with("group", "1B")
                .with("mentorId", "m-12")
                .with("startQualification", false);
    }

    static Sent registration(String id, String pupilId) {
        return new Sent()
                .with("id", id)
                .with("revision", 1)
                .with("pupilId", pupilId)
                .with("date", "2026-11-20")
                .with("lesson", 3)
                .with("from", "10:20")
                .with("minutes", 50)
                .with("kind", "ABSENT")
                .with("reason", "UNEXPLAINED")
                .with("status", "RECORDED")
                .with("recordedAt", "2026-11-20T10:41:12+01:00");
    }

    Sent with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Sent without(String field) {
        fields.remove(field);
        return this;
    }

    String json() {
        return RunningService.JSON.writeValueAsString(fields);
    }

    /** A JSON array of these. */
    static String array(Sent... items) {
        return java.util.Arrays.stream(items)
                .map(Sent::json)
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }
}
