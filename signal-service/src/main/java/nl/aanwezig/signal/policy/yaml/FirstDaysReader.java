package nl.aanwezig.signal.policy.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.policy.FirstDays;
import org.jspecify.annotations.Nullable;

/** Reads what a pack says of a pupil's first days at a school. */
final class FirstDaysReader {

    private FirstDaysReader() {}

    /** @param base of the pack that is extended: what is not said anew stays as it is there */
    static @Nullable FirstDays firstDays(@Nullable YamlEntry at, @Nullable FirstDays base) {
        if (at == null) {
            return base;
        }
        YamlEntry days = base == null ? at.at("schoolDays") : at.find("schoolDays");
        YamlEntry source = base == null ? at.at("source") : at.find("source");
        YamlEntry steps = at.find("nextSteps");
        Map<String, Text> texts = new LinkedHashMap<>(base == null ? Map.of() : base.nextSteps());
        if (steps != null) {
            steps.fields().forEach((theme, text) -> texts.put(theme, RuleReader.text(text)));
        }
        return new FirstDays(
                days != null ? days.number() : base == null ? 0 : base.schoolDays(),
                source != null ? source.text() : base == null ? "" : base.source(),
                texts);
    }
}
