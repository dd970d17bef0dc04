package nl.aanwezig.signal.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of all rules. A rule applies at a school when the school's policy pack names it. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new UnauthorisedSixteenHours(),
            new ApproachingSixteenHours(),
            new LongTermAbsence(),
            new RmcReport(),
            new HolidayNotGranted(),
            new SicknessReports(),
            new SicknessRun(),
            new Lateness(),
            new ChronicAbsence(),
            EnglandAbsence.PERSISTENT,
            EnglandAbsence.SEVERE,
            new PenaltyNotice(),
            new CodeBHalfDays(),
            new WeekdayPattern(),
            new RisingPattern(),
            new NoRegisters(),
            new WelfareObservation(),
            new UnreadContext());

    private static final Map<String, Rule> BY_ID =
            ALL.stream().collect(Collectors.toMap(Rule::id, Function.identity()));

    private Rules() {}

    public static @Nullable Rule find(String id) {
        return BY_ID.get(id);
    }
}
