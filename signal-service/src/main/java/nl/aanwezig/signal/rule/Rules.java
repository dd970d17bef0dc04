package nl.aanwezig.signal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of all rules. A rule applies at a school when the school's policy pack names it. */
public final class Rules {

    public static final List<Rule> ALL =
            List.of(new UnauthorisedSixteenHours(), new SicknessReports(), new SicknessRun(), new ChronicAbsence());

    private Rules() {}

    public static @Nullable Rule find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }
}
