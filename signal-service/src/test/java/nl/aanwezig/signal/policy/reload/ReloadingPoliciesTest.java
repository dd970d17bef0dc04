package nl.aanwezig.signal.policy.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.BadPolicyPackException;
import nl.aanwezig.signal.policy.yaml.PolicyPackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ReloadingPoliciesTest {

    private static final PolicyPackReader READER = new PolicyPackReader();

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aChangeIsInForceOnceTwoLooksHaveSeenTheSame() throws IOException {
        write("our-school", lateness(3));
        ReloadingPolicies policies = start();
        PolicyPacks before = policies.current();
        assertThat(step(policies)).isEqualTo(3);

        write("our-school", lateness(2));
        policies.look();
        assertThat(policies.current()).isSameAs(before);
        policies.look();
        assertThat(step(policies)).isEqualTo(2);
        assertThat(count("changed")).isOne();
    }

    @Test
    void aNewFileIsANewPackAndTheOthersStay() throws IOException {
        ReloadingPolicies policies = start();
        String shipped = policies.current().byName().get("us").version();
        write("our-school", lateness(2));
        settle(policies);
        assertThat(policies.current().byName()).containsKeys("nl-vo", "our-school");
        assertThat(policies.current().byName().get("us").version()).isEqualTo(shipped);
    }

    @Test
    void aBadChangeKeepsThePacksInForceAndSaysFileLineAndReason() throws IOException {
        write("our-school", lateness(3));
        ReloadingPolicies policies = start();
        PolicyPacks before = policies.current();

        write("our-school", lateness(0));
        write("another", lateness(1));
        settle(policies);
        settle(policies);

        assertThat(policies.current()).isSameAs(before);
        assertThat(count("refused")).isOne();
        Health health = new PolicyHealth(policies).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .extractingByKey("refused")
                .satisfies(refused -> assertThat((Map<?, ?>) refused)
                        .extracting("file", "line")
                        .containsExactly(folder.resolve("our-school.yaml").toString(), 4));

        write("our-school", lateness(2));
        settle(policies);
        assertThat(step(policies)).isEqualTo(2);
        assertThat(policies.current().byName()).containsKey("another");
        assertThat(new PolicyHealth(policies).health().getDetails()).doesNotContainKey("refused");
    }

    @Test
    void aBadChangeThatIsTakenBackIsNoLongerRefused() throws IOException {
        write("our-school", lateness(3));
        ReloadingPolicies policies = start();
        PolicyPacks before = policies.current();
        write("our-school", "extends: [");
        settle(policies);
        assertThat(policies.refusal()).isNotNull();
        write("our-school", lateness(3));
        settle(policies);
        assertThat(policies.refusal()).isNull();
        assertThat(policies.current()).isSameAs(before);
        assertThat(count("changed")).isZero();
    }

    @Test
    void aPackStaysWhenItsFileDisappearsAndAShippedOneComesBack() throws IOException {
        write("our-school", lateness(2));
        write("nl-vo", lateness(1));
        ReloadingPolicies policies = start();
        Files.delete(folder.resolve("our-school.yaml"));
        Files.delete(folder.resolve("nl-vo.yaml"));
        settle(policies);
        assertThat(step(policies)).isEqualTo(2);
        assertThat(policies.current().byName().get("nl-vo"))
                .isEqualTo(READER.readAll().byName().get("nl-vo"));
        assertThat(new PolicyHealth(policies).health().getDetails().get("withoutFile"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .containsExactly("our-school");
    }

    @Test
    void aFolderThatIsAwayForAMomentChangesNothing() throws IOException {
        write("our-school", lateness(2));
        ReloadingPolicies policies = start();
        PolicyPacks before = policies.current();
        Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.move(folder, moved);
        settle(policies);
        assertThat(policies.current()).isSameAs(before);
        assertThat(policies.refusal()).hasMessageContaining("cannot be read");
        Files.move(moved, folder);
        settle(policies);
        assertThat(policies.refusal()).isNull();
    }

    @Test
    void filesThatAreNoPacksArePassedOver() throws IOException {
        Files.writeString(folder.resolve(".our-school.yaml.swp"), "x");
        Files.writeString(folder.resolve(".hidden.yaml"), "x");
        Files.writeString(folder.resolve("README.txt"), "x");
        assertThat(start().current()).isEqualTo(READER.readAll());
    }

    @Test
    void aBadPackStopsTheStartWithFileLineAndReasonAndWhatToDo() throws IOException {
        write("our-school", lateness(0));
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        BadPolicyPackException.class,
                        e -> assertThat(new BadPolicyPackFailureAnalyzer()
                                        .analyze(new IllegalStateException(e))
                                        .getDescription())
                                .contains("our-school.yaml, line 4", "minimum"));
    }

    @Test
    void aFolderThatDoesNotExistStopsTheStart() {
        assertThatThrownBy(() -> new ReloadingPolicies(
                        READER, new PolicyDirectory(folder.resolve("none")), new PolicyMeter(meters)))
                .hasMessageContaining("none");
    }

    private ReloadingPolicies start() {
        return new ReloadingPolicies(READER, new PolicyDirectory(folder), new PolicyMeter(meters));
    }

    private static void settle(ReloadingPolicies policies) {
        policies.look();
        policies.look();
    }

    private static int step(ReloadingPolicies policies) {
        return policies.current().byName().get("our-school").periods().getFirst().rules().stream()
                .filter(rule -> rule.rule().equals("nl.lateness"))
                .findFirst()
                .orElseThrow()
                .limit("times");
    }

    private double count(String outcome) {
        return meters.counter(PolicyMeter.POLICIES, PolicyMeter.OUTCOME, outcome)
                .count();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    private static String lateness(int times) {
        return """
                extends: nl-vo
                version: "2026-09-01"
                rules:
                  nl.lateness: {limits: {times: %d}}
                """.formatted(times);
    }
}
