package nl.aanwezig.localstack.api;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What became of the items of a batch.
 *
 * @param refusedByCode how many were rejected, by the code of the reason
 */
public record Accepted(long accepted, long duplicate, long rejected, Map<String, Long> refusedByCode) {

    public static final Accepted NOTHING = new Accepted(0, 0, 0, Map.of());

    public Accepted {
        refusedByCode = new TreeMap<>(refusedByCode);
    }

    static Accepted of(JsonNode answer) {
        Map<String, Long> refused = new TreeMap<>();
        for (JsonNode item : answer.path("items")) {
            if ("rejected".equalsIgnoreCase(item.path("outcome").asString(""))) {
                refused.merge(item.path("code").asString("unknown"), 1L, Long::sum);
            }
        }
        return new Accepted(
                answer.required("accepted").asLong(),
                answer.required("duplicate").asLong(),
                answer.required("rejected").asLong(),
                refused);
    }

    public Accepted plus(Accepted other) {
        Map<String, Long> refused = new TreeMap<>(refusedByCode);
        other.refusedByCode.forEach((code, count) -> refused.merge(code, count, Long::sum));
        return new Accepted(accepted + other.accepted, duplicate + other.duplicate, rejected + other.rejected, refused);
    }

    public long total() {
        return accepted + duplicate + rejected;
    }
}
