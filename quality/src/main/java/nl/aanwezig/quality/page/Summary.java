package nl.aanwezig.quality.page;

import java.util.Locale;
import nl.aanwezig.quality.measure.Findings;
import nl.aanwezig.quality.measure.Findings.AlarmRow;
import nl.aanwezig.quality.measure.Findings.LeadRow;
import nl.aanwezig.quality.measure.Findings.ListRow;
import nl.aanwezig.quality.measure.Horizon;
import nl.aanwezig.quality.measure.Ordering;
import nl.aanwezig.quality.replay.Outcome;
import nl.aanwezig.quality.replay.Speakers;
import nl.aanwezig.signal.assessment.Level;

/** The main figures in words: the good ones and the bad ones, by a fixed choice. */
final class Summary {

    private static final String WARNING = "nl.approaching-16h";
    private static final int LIST = 2;

    private Summary() {}

    static String section(Findings findings) {
        LeadRow warning = lead(findings, Outcome.SIXTEEN_HOURS, WARNING);
        LeadRow home = lead(findings, Outcome.STAYS_AT_HOME, Speakers.of(Level.CONCERN));
        String list = "<ul>\n"
                + item(
                        "Before the 16 hours: <code>%s</code> spoke to %s of those who came to it, half of the time %s school days or "
                                + "more ahead; and to %s of the others.",
                        WARNING,
                        Numbers.percent(warning.spoke()),
                        Numbers.of(warning.median().value(), 0),
                        Numbers.percent(warning.otherwise()))
                + item(
                        "Before staying at home, whatever is registered: level CONCERN or more came for %s, half of the time %s school "
                                + "days or more ahead; and for %s of the pupils who never stayed at home.",
                        Numbers.percent(home.spoke()),
                        Numbers.of(home.median().value(), 0),
                        Numbers.percent(home.otherwise()))
                + lists(findings, Outcome.SIXTEEN_HOURS)
                + lists(findings, Outcome.STAYS_AT_HOME)
                + alarms(findings)
                + "</ul>\n";
        return Html.section("In short", list);
    }

    private static String lists(Findings findings, Outcome outcome) {
        ListRow levels = list(findings, outcome, Ordering.LEVELS);
        ListRow sorted = list(findings, outcome, Ordering.MOST_UNAUTHORISED);
        ListRow attendance = list(findings, outcome, Ordering.LOWEST_ATTENDANCE);
        return item(
                "A list of %d pupils a group, %s within 40 school days: ordered by levels it holds %s of those to come, and %s of those "
                        + "on it come to it; sorted by unauthorised hours alone %s and %s; by lowest attendance %s and %s.",
                LIST,
                outcome.text(),
                Numbers.percent(levels.recall()),
                precisely(levels),
                Numbers.percent(sorted.recall()),
                precisely(sorted),
                Numbers.percent(attendance.recall()),
                precisely(attendance));
    }

    private static String alarms(Findings findings) {
        AlarmRow row = findings.alarms().stream()
                .filter(each -> each.speaker().equals(Speakers.of(Level.CONCERN)))
                .findFirst()
                .orElseThrow();
        return item(
                "A mentor of 28 sees a pupil rise to CONCERN or more about every %s school weeks; %s of these pupils have none of the three "
                        + "outcomes all year.",
                Numbers.of(100 / (28 * row.raised().value()), 1), Numbers.percent(row.unfoundedShare()));
    }

    private static String precisely(ListRow row) {
        return row.precision().known()
                ? Numbers.of(100 * row.precision().value(), 1) + " %"
                : Numbers.of(Double.NaN, 0);
    }

    private static LeadRow lead(Findings findings, Outcome outcome, String speaker) {
        return findings.leads().stream()
                .filter(row -> row.outcome() == outcome && row.speaker().equals(speaker))
                .findFirst()
                .orElseThrow();
    }

    private static ListRow list(Findings findings, Outcome outcome, Ordering ordering) {
        return findings.lists().stream()
                .filter(row -> row.outcome() == outcome
                        && row.horizon() == Horizon.NEXT_40_DAYS
                        && row.ordering() == ordering
                        && row.size() == LIST)
                .findFirst()
                .orElseThrow();
    }

    private static String item(String text, Object... values) {
        return "<li>" + String.format(Locale.ROOT, text, values) + "</li>\n";
    }
}
