package nl.aanwezig.signal.policy.yaml;

import static nl.aanwezig.signal.policy.yaml.PolicyTexts.changes;
import static nl.aanwezig.signal.policy.yaml.PolicyTexts.read;
import static nl.aanwezig.signal.policy.yaml.PolicyTexts.rule;
import static nl.aanwezig.signal.policy.yaml.PolicyTexts.us;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.aanwezig.signal.policy.Combination;
import nl.aanwezig.signal.policy.FirstDays;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPack.Period;
import nl.aanwezig.signal.policy.RulePolicy;
import org.junit.jupiter.api.Test;

class OwnPolicyPackTest {

    private static final PolicyPack NL_VO = TestPolicies.all().byName().get("nl-vo");

    @Test
    void aSchoolSpeaksEarlierAboutLatenessAndKeepsAllElse() {
        Period period = only(read(changes("nl.lateness: {limits: {times: [2, 4, 6]}}")));
        RulePolicy lateness = rule(period, "nl.lateness");
        assertThat(lateness.steps("times")).containsExactly(2, 4, 6);
        assertThat(lateness.limits().get("times").unit()).isEqualTo("times late");
        assertThat(lateness.basis()).isEqualTo(rule(only(NL_VO), "nl.lateness").basis());
        assertThat(period.rules()).hasSameSizeAs(only(NL_VO).rules());
        assertThat(period.levels()).isEqualTo(only(NL_VO).levels());
    }

    @Test
    void aSchoolMakesALimitOfTheLawStricter() {
        Period period = only(read(changes("nl.unauthorised-16h: {limits: {hours: 12, windowSchoolWeeks: 6}}")));
        assertThat(rule(period, "nl.unauthorised-16h").limit("hours")).isEqualTo(12);
        assertThat(rule(period, "nl.unauthorised-16h").limit("windowSchoolWeeks"))
                .isEqualTo(6);
        assertThat(rule(period, "nl.unauthorised-16h").limits().get("hours").legal())
                .isTrue();
    }

    @Test
    void aSchoolSaysWhatToDoNextInItsOwnWords() {
        RulePolicy lateness =
                rule(only(read(changes("nl.lateness: {nextStep: {en: \"See the concierge.\"}}"))), "nl.lateness");
        assertThat(lateness.nextStep().in("en")).isEqualTo("See the concierge.");
        assertThat(lateness.steps("times")).containsExactly(3, 6, 9, 12);
    }

    @Test
    void aSchoolAddsALevelAndARule() {
        String added = us("language: en", "language: nl");
        String rule = added.substring(added.indexOf("  us.chronic:"), added.indexOf("levels:"));
        PolicyPack pack = read("""
                extends: nl-vo
                version: "2026-09-01"
                language: en
                holdSchoolDays: 10
                rules:
                """ + rule + """
                levels:
                  - name: our-own
                    level: CONCERN
                    of: [{rule: nl.lateness, from: 6}, us.chronic]
                    text: {en: "Ours."}
                """);
        assertThat(only(pack).rules()).extracting(RulePolicy::rule).contains("us.chronic", "nl.unauthorised-16h");
        assertThat(only(pack).levels()).extracting(Combination::name).contains("our-own", "duty-to-report");
        assertThat(pack.language()).isEqualTo("en");
        assertThat(pack.holdSchoolDays()).isEqualTo(10);
    }

    @Test
    void aSchoolSaysHowLongAPupilIsNewAndKeepsTheRest() {
        PolicyPack pack = read("""
                extends: nl-vo
                version: "2026-09-01"
                firstDays:
                  schoolDays: 60
                  nextSteps:
                    WISH: {en: "The family has a wish: read it."}
                """);
        FirstDays shipped = Objects.requireNonNull(
                read(changes("nl.lateness: {limits: {times: 2}}")).firstDays());
        FirstDays own = Objects.requireNonNull(pack.firstDays());
        assertThat(shipped.schoolDays()).isEqualTo(100);
        assertThat(own.schoolDays()).isEqualTo(60);
        assertThat(own.source()).isEqualTo(shipped.source()).contains("[C]");
        assertThat(own.nextSteps()).containsAllEntriesOf(shipped.nextSteps()).containsKey("WISH");
    }

    @Test
    void aLimitThatChangesOnADayCutsThePackIntoPeriodsWithoutGap() {
        List<Period> periods = read(changes("""
                nl.lateness:
                  limits:
                    times:
                      dated:
                        - {until: 2026-12-31, value: [3, 6]}
                        - {from: 2027-01-01, value: [2, 4]}
                """)).periods();
        assertThat(periods).hasSize(2);
        assertThat(periods.getFirst().from()).isEqualTo(LocalDate.MIN);
        assertThat(periods.getFirst().until()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(rule(periods.getFirst(), "nl.lateness").steps("times")).containsExactly(3, 6);
        assertThat(periods.getLast().from()).isEqualTo(LocalDate.parse("2027-01-01"));
        assertThat(periods.getLast().until()).isEqualTo(LocalDate.MAX);
        assertThat(rule(periods.getLast(), "nl.lateness").steps("times")).containsExactly(2, 4);
    }

    @Test
    void aRuleAppliesOnlyInPeriodsInWhichAllItsLimitsAreValid() {
        List<Period> periods = read(changes("nl.lateness: {limits: {times: {dated: "
                        + "[{from: 2026-08-01, until: 2027-07-31, value: 3}]}}}"))
                .periods();
        assertThat(periods).hasSize(3);
        assertThat(periods)
                .extracting(each ->
                        each.rules().stream().anyMatch(rule -> rule.rule().equals("nl.lateness")))
                .containsExactly(false, true, false);
        assertThat(periods.get(1).from()).isEqualTo(LocalDate.parse("2026-08-01"));
        assertThat(periods.get(1).until()).isEqualTo(LocalDate.parse("2027-07-31"));
    }

    @Test
    void aDatedLimitOfTheLawMayGetStricterOnADay() {
        PolicyPack pack = read(changes(
                "nl.unauthorised-16h: {limits: {hours: {dated: " + "[{value: 16}, {from: 2027-01-01, value: 14}]}}}"));
        assertThat(pack.periods())
                .extracting(each -> rule(each, "nl.unauthorised-16h").limit("hours"))
                .containsExactly(16, 14);
    }

    @Test
    void theVersionFollowsTheContentOfTheFileAndOfWhatItExtends() {
        String text = changes("nl.lateness: {limits: {times: [2, 4, 6]}}");
        PolicyPack pack = read(text);
        assertThat(pack.version()).startsWith("school@2026-09-01#");
        assertThat(read(text).version()).isEqualTo(pack.version());
        assertThat(read(text.replace("\n", "\r\n")).version()).isEqualTo(pack.version());
        assertThat(read(text.replace("2, 4", "2, 5")).version()).isNotEqualTo(pack.version());
        assertThat(read(text.replace("extends: nl-vo", "extends: nl-po")).version())
                .isNotEqualTo(pack.version());
    }

    @Test
    void aFileNamedAfterAShippedPackTakesItsPlace() {
        assertThat(rule(only(read("nl-vo", changes("nl.lateness: {limits: {times: 2}}"))), "nl.lateness")
                        .limit("times"))
                .isEqualTo(2);
    }

    @Test
    void aWholePackOfASchoolMayUseWhatIsShared() {
        PolicyPack pack = read(us("minimumEnrolledDays: {always: 20", "minimumEnrolledDays: {always: 15"));
        assertThat(rule(only(pack), "us.chronic").limit("minimumEnrolledDays")).isEqualTo(15);
        assertThat(only(pack).rules()).extracting(RulePolicy::rule).contains("pattern.weekday");
    }

    private static Period only(PolicyPack pack) {
        assertThat(pack.periods()).hasSize(1);
        return pack.periods().getFirst();
    }
}
