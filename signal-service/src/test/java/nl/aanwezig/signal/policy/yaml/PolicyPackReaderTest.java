package nl.aanwezig.signal.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.policy.Combination;
import nl.aanwezig.signal.policy.Limit;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPack.Period;
import nl.aanwezig.signal.policy.RulePolicy;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyPackReaderTest {

    static Stream<PolicyPack> shipped() {
        return TestPolicies.all().byName().values().stream();
    }

    @Test
    void theSixteenHoursOfTheLawAreInThePackOfBothDutchSectors() {
        for (String name : List.of("nl-vo", "nl-po")) {
            PolicyPack pack = TestPolicies.all().byName().get(name);
            RulePolicy rule = PolicyTexts.rule(pack.periods().getFirst(), "nl.unauthorised-16h");
            assertThat(rule.limit("hours")).isEqualTo(16);
            assertThat(rule.limits().get("hours").legal()).isTrue();
            assertThat(rule.source()).contains("Leerplichtwet");
        }
    }

    @Test
    void fivePacksShip() {
        assertThat(TestPolicies.all().byName()).containsOnlyKeys("nl-vo", "nl-po", "us", "england", "flanders");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theVersionSaysPackFileAndContent(PolicyPack pack) {
        assertThat(pack.version()).matches(pack.name() + "@2026-08-01#[0-9a-f]{7}");
        assertThat(pack.periods())
                .allSatisfy(period ->
                        assertThat(period.rules()).extracting(RulePolicy::pack).containsOnly(pack.version()));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyLimitSaysUnitSourceAndCertaintyAndNothingUnverifiedIsLaw(PolicyPack pack) {
        for (Limit limit : limits(pack)) {
            assertThat(limit.unit()).isNotBlank();
            assertThat(limit.source()).containsPattern("\\[A]|\\[B]|\\[C]|\\[A/B]|domain\\.md 8");
            if (limit.legal()) {
                assertThat(limit.source()).doesNotContain("[C]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyTextIsThereInEnglishAndDutch(PolicyPack pack) {
        Period period = pack.periods().getFirst();
        Stream.concat(
                        period.rules().stream().flatMap(rule -> Stream.of(rule.basis(), rule.nextStep())),
                        period.levels().stream().map(Combination::text))
                .map(Text::byLanguage)
                .forEach(text -> assertThat(text).containsOnlyKeys("en", "nl"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aRuleThatAsksNobodyToJudgeThePupilRaisesNoLevel(PolicyPack pack) {
        Period period = pack.periods().getFirst();
        Set<String> silent = Set.of("data.no-registers", "observation.welfare");
        assertThat(period.rules().stream()
                        .filter(rule -> rule.level() == Level.NONE)
                        .map(RulePolicy::rule))
                .containsExactlyInAnyOrderElementsOf(silent);
        assertThat(period.levels().stream()
                        .flatMap(level -> level.of().stream())
                        .map(Combination.Part::rule))
                .doesNotContainAnyElementsOf(silent);
    }

    @Test
    void onlySecondarySchoolsHaveRmcAndWhatTheTransitionBrought() {
        assertThat(rulesOf("nl-vo")).contains("nl.rmc", "transition.unread");
        assertThat(rulesOf("nl-po"))
                .doesNotContain("nl.rmc", "transition.unread")
                .contains("nl.unauthorised-16h");
    }

    @Test
    void everyRuleOfTheCodeIsInAPack() {
        assertThat(shipped()
                        .flatMap(pack -> pack.periods().getFirst().rules().stream())
                        .map(RulePolicy::rule)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Rules.ALL.stream().map(Rule::id).toList());
    }

    @Test
    void theSchemaIsASchema() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(PolicyFile.resource("policy-pack.schema.json"), InputFormat.JSON))
                .isEmpty();
    }

    private static List<String> rulesOf(String pack) {
        return TestPolicies.all().byName().get(pack).periods().getFirst().rules().stream()
                .map(RulePolicy::rule)
                .toList();
    }

    private static List<Limit> limits(PolicyPack pack) {
        return pack.periods().stream()
                .flatMap(period -> period.rules().stream())
                .flatMap(rule -> rule.limits().values().stream())
                .toList();
    }
}
