package nl.aanwezig.signal.policy.yaml;

import static nl.aanwezig.signal.policy.yaml.PolicyTexts.changes;
import static nl.aanwezig.signal.policy.yaml.PolicyTexts.read;
import static nl.aanwezig.signal.policy.yaml.PolicyTexts.us;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadPolicyPackTest {

    /** What is wrong, the text, where in it the fault stands, and what the reason says. */
    static Stream<Arguments> faults() {
        String gap = "dated: [{until: 2025-12-31, value: 5}, {from: 2026-01-03, value: 4}],";
        String overlap = "dated: [{until: 2025-12-31, value: 5}, {from: 2025-12-31, value: 4}],";
        return Stream.of(
                arguments(
                        "no YAML", us("shared: [everywhere, abroad]", "shared: [everywhere"), "holdSchoolDays", "YAML"),
                arguments(
                        "unknown key",
                        us("level: URGENT", "importance: 1\n    level: URGENT"),
                        "importance",
                        "importance"),
                arguments("unknown level", us("level: CONCERN", "level: HIGH"), "level: HIGH", "CONCERN"),
                arguments(
                        "unknown rule",
                        us("  us.chronic:", "  us.chronik:"),
                        "us.chronik",
                        "there is no rule us.chronik"),
                arguments(
                        "missing limit",
                        us("      severePercent", "      # severePercent"),
                        "us.chronic:",
                        "severePercent"),
                arguments("limit too many", us("severePercent", "pupils"), "us.chronic:", "pupils"),
                arguments("wrong type", us("always: 20", "always: twenty"), "twenty", "integer"),
                arguments("no unit", us("unit: enrolled school days, ", ""), "minimumEnrolledDays", "unit"),
                arguments("no source", us(", source: \"domain.md 8 (ours)\"", ""), "minimumEnrolledDays", "source"),
                arguments("steps fall", us("always: 20", "always: [20, 10]"), "always: [20", "steps rise"),
                arguments("gap", us("always: 5,", gap), "2026-01-03", "a gap"),
                arguments("overlap", us("always: 5,", overlap), "dated:", "an overlap"),
                arguments(
                        "no date",
                        us("always: 5,", "dated: [{from: 2025-02-30, value: 5}],"),
                        "2025-02-30",
                        "not a date"),
                arguments("always and dated", us("always: 5,", "always: 5, dated: [{value: 5}],"), "dated:", "either"),
                arguments("no English", us("      en: \"Chronic", "      fr: \"Chronic"), "basis:", "'en'"),
                arguments("level on unknown rule", us("of: [us.chronic]", "of: [us.late]"), "us.late", "us.late"),
                arguments("level that never holds", us("of: [us.chronic]", "of: []"), "name: chronic", "never hold"),
                arguments("key twice", us("language: en", "language: en\nlanguage: nl"), "language: nl", "twice"),
                arguments("unknown shared file", us("abroad]", "abroads]"), "abroads", "abroads"),
                arguments(
                        "rule twice", us("  us.chronic:", RULE_AGAIN + "  us.chronic:"), "pattern.rising:", "already"),
                arguments(
                        "law loosened",
                        changes("nl.unauthorised-16h: {limits: {hours: 17}}"),
                        "hours: 17",
                        "16 hours, not 17"),
                arguments(
                        "window of the law shortened",
                        changes("nl.unauthorised-16h: {limits: {windowSchoolWeeks: 3}}"),
                        "windowSchoolWeeks: 3",
                        "4 school weeks, not 3"),
                arguments(
                        "law loosened from a day on",
                        changes("nl.long-term-absence:\n  limits:\n    calendarDays:\n      dated:\n"
                                + "        - {value: 28}\n        - {from: 2026-09-01, value: 35}"),
                        "calendarDays",
                        "on 2026-09-01, not 35"),
                arguments(
                        "law switched off until a day",
                        changes("nl.rmc: {limits: {calendarDays: {dated: [{from: 2027-08-01, value: 28}]}}}"),
                        "calendarDays",
                        "no value"),
                arguments("source of a law changed", changes("nl.lateness: {level: URGENT}"), "level: URGENT", "level"),
                arguments(
                        "limit that the rule has not",
                        changes("nl.lateness: {limits: {days: 2}}"),
                        "days: 2",
                        "[times]"),
                arguments(
                        "early without an end",
                        us(
                                "of: [us.chronic]",
                                "of: []\n    early: {contextCode: A, absentDays: 2, windowSchoolWeeks: 4}"),
                        "version",
                        "for how many school days"),
                arguments(
                        "first days without a source",
                        us("holdSchoolDays: 5", "holdSchoolDays: 5\nfirstDays: {schoolDays: 50}"),
                        "firstDays",
                        "source"),
                arguments(
                        "first days that point to no theme",
                        us(
                                "holdSchoolDays: 5",
                                "holdSchoolDays: 5\nfirstDays: {schoolDays: 50, source: ours,\n"
                                        + "  nextSteps: {GOSSIP: {en: x}}}"),
                        "nextSteps",
                        "GOSSIP"),
                arguments("zero", changes("nl.lateness: {limits: {times: 0}}"), "times: 0", "minimum"),
                arguments("alias", "version: &v \"2026-08-01\"\nlanguage: *v\n", "version", "alias"),
                arguments("not a pack", "hello", "hello", "object"),
                arguments("school year that begins in January", flanders(1), "always: 1,", "8"));
    }

    private static final String RULE_AGAIN = """
              pattern.rising:
                source: "again [C]"
                level: WATCH
                limits:
                  recentSchoolWeeks: {always: 4, unit: weeks, setBy: OURS, stricter: HIGHER, source: "[C]"}
                  earlierSchoolWeeks: {always: 4, unit: weeks, setBy: OURS, stricter: HIGHER, source: "[C]"}
                  minimumAbsentDays: {always: 4, unit: days, setBy: OURS, stricter: HIGHER, source: "[C]"}
                  minimumAbsentWeeks: {always: 3, unit: weeks, setBy: OURS, stricter: HIGHER, source: "[C]"}
                  chancePermille: {always: 4, unit: per thousand, setBy: OURS, stricter: HIGHER, source: "[C]"}
                basis: {en: "x"}
                nextStep: {en: "x"}
            """;

    private static String flanders(int month) {
        return PolicyFile.shipped("flanders").text().replace("{always: 9,", "{always: " + month + ",");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aBadPackIsRefusedWithFileLineAndReason(String fault, String text, String marker, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadPolicyPackException.class)
                .hasMessageStartingWith("policy pack /packs/school.yaml, line " + lineOf(marker, text) + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void aWholePackOfASchoolCannotLoosenTheLawEither() {
        String text = PolicyFile.shipped("nl-po").text().replace("shared: [nl, everywhere]", "shared: []")
                + PolicyFile.shipped("nl")
                        .text()
                        .substring(PolicyFile.shipped("nl").text().indexOf("rules:"))
                        .replace("pattern.weekday, pattern.rising", "nl.sickness-run")
                        .replace(
                                "hours: {always: 16, unit: hours, setBy: LAW",
                                "hours: {always: 20, unit: hours, setBy: OURS");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("hours: the law sets 16 hours, not 20");
    }

    @Test
    void theNameOfAShippedPackIsForChangesToIt() {
        assertThatThrownBy(() -> read("us", us("language: en", "language: nl")))
                .hasMessageContaining("/packs/us.yaml, line")
                .hasMessageContaining("extends: us");
        assertThatThrownBy(() -> read("us", changes("nl.lateness: {limits: {times: 2}}")))
                .hasMessageContaining("extends: us");
    }

    @Test
    void onlyAShippedPackCanBeExtended() {
        assertThatThrownBy(() -> read("extends: our-other-pack\nversion: \"2026-08-01\"\n"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("nl-vo");
    }

    @Test
    void aNameThatNoSchoolCouldNameIsRefused() {
        assertThatThrownBy(() -> read("Our Pack", us("language: en", "language: nl")))
                .hasMessageContaining("/packs/Our Pack.yaml: ");
    }

    private static long lineOf(String marker, String text) {
        int at = text.indexOf(marker);
        assertThat(at).as(marker).isNotNegative();
        return 1 + text.substring(0, at).chars().filter(each -> each == '\n').count();
    }
}
