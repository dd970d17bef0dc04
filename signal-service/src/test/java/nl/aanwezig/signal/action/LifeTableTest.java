package nl.aanwezig.signal.action;

import static nl.aanwezig.signal.action.RuleSteps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.aanwezig.signal.action.RuleStep.Condition;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifeTableTest {

    /** Written down a second time, state by state: where each step leads, "-" for not allowed, "=" for as people left it. */
    private static final String EXPECTED = """
            state      TAKEN_UP HANDED_OVER SPOKEN_WITH_FAMILY PLAN_AGREED NOT_USEFUL CLOSED WITHOUT_LEAD EXPIRED RESOLVED CHANGED WITHDRAWN RAISED
            RAISED     TAKEN_UP -           -                  -           NOT_USEFUL -      RAISED       EXPIRED RESOLVED =       WITHDRAWN -
            TAKEN_UP   -        =           SPOKEN             -           NOT_USEFUL CLOSED -            EXPIRED =        =       WITHDRAWN -
            SPOKEN     -        =           SPOKEN             PLAN        NOT_USEFUL CLOSED -            EXPIRED =        =       WITHDRAWN -
            PLAN       -        =           PLAN               PLAN        NOT_USEFUL CLOSED -            EXPIRED =        =       WITHDRAWN -
            NOT_USEFUL -        -           -                  -           -          -      -            -       =        =       WITHDRAWN -
            CLOSED     -        -           -                  -           -          -      -            -       =        =       WITHDRAWN -
            RESOLVED   TAKEN_UP -           -                  -           NOT_USEFUL CLOSED -            -       -        RAISED  WITHDRAWN -
            WITHDRAWN  -        -           -                  -           -          -      -            -       -        -       -         =
            EXPIRED    -        -           -                  -           -          -      -            -       =        =       WITHDRAWN -
            """;

    static Stream<Arguments> everyStepInEveryState() {
        List<String[]> lines = EXPECTED.lines().map(line -> line.split(" +")).toList();
        return lines.stream()
                .skip(1)
                .flatMap(line -> java.util.stream.IntStream.range(1, line.length)
                        .mapToObj(column -> Arguments.of(
                                LifeState.valueOf(line[0]), LifeStep.valueOf(lines.getFirst()[column]), line[column])));
    }

    @Test
    void theTableIsWrittenDownForEveryStateAndEveryStep() {
        assertThat(everyStepInEveryState()).hasSize(LifeState.values().length * LifeStep.values().length);
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void eachStepLeadsWhereTheTableSaysAndNowhereElse(LifeState from, LifeStep step, String expected) {
        Optional<LifeTable.Row> row = LifeTable.find(from, step);
        String actual =
                row.map(each -> each.to() == null ? "=" : each.to().name()).orElse("-");
        assertThat(actual).isEqualTo(expected);
        assertThat(LifeTable.ROWS.stream()
                        .filter(each -> each.step() == step && each.from().contains(from)))
                .as("one row at most")
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void aLifeDoesWhatTheTableSays(LifeState from, LifeStep step, String expected) {
        SignalLife life = lives().get(from);
        assertThat(life.life()).isEqualTo(from);
        SignalLife after;
        if (step.who() == LifeStep.Who.PEOPLE && "-".equals(expected)) {
            assertThatThrownBy(() -> life.with(Actions.by("m-2", step)))
                    .isInstanceOf(ActionNotAllowedException.class)
                    .hasMessageContaining(from.name());
            return;
        } else if (step.who() == LifeStep.Who.PEOPLE) {
            after = life.with(Actions.by("m-2", step));
            assertThat(after.revision()).isEqualTo(life.revision() + 1);
        } else if (step.who() == LifeStep.Who.CALENDAR) {
            after = step == LifeStep.EXPIRED
                    ? life.expired(Actions.TODAY, Actions.NOW)
                    : life.withoutLead(Actions.TODAY, Actions.NOW);
            assertThat(after.equals(life)).isEqualTo("-".equals(expected));
        } else if ("-".equals(expected)) {
            return;
        } else {
            after = life.with(step(
                    99,
                    switch (step) {
                        case RESOLVED -> Condition.NO_LONGER;
                        case WITHDRAWN -> Condition.NEVER_DID;
                        default -> Condition.HOLDS;
                    }));
            assertThat(after.revision()).as("not said by people").isEqualTo(life.revision());
        }
        switch (expected) {
            case "=" -> assertThat(after.life()).isEqualTo(life.work());
            case "-" -> assertThat(after).isEqualTo(life);
            default -> assertThat(after.life()).isEqualTo(LifeState.valueOf(expected));
        }
    }

    @Test
    void whatPeopleMayDoIsNamedInTheRefusal() {
        assertThatThrownBy(() -> lives().get(LifeState.RAISED).with(Actions.of(LifeStep.PLAN_AGREED)))
                .isInstanceOfSatisfying(ActionNotAllowedException.class, e -> {
                    assertThat(e.state()).isEqualTo(LifeState.RAISED);
                    assertThat(e.allowed()).containsExactly(LifeStep.TAKEN_UP, LifeStep.NOT_USEFUL);
                });
    }

    @ParameterizedTest
    @EnumSource(LifeStep.class)
    void everyStepHasAnEventTypeThatTheContractNames(LifeStep step) {
        assertThat(ContractSchema.typesOf("signal.events.v1")).contains(LifeTable.eventType(step));
    }

    @Test
    void noTwoStepsAreToldAsTheSame() {
        assertThat(Arrays.stream(LifeStep.values()).map(LifeTable::eventType)).doesNotHaveDuplicates();
    }

    /** A life in each state, come there by steps that are allowed. */
    private static Map<LifeState, SignalLife> lives() {
        SignalLife raised = SignalLife.raised(step(1, Condition.HOLDS));
        SignalLife taken = raised.with(Actions.of(LifeStep.TAKEN_UP));
        SignalLife spoken = taken.with(Actions.of(LifeStep.SPOKEN_WITH_FAMILY));
        SignalLife plan = spoken.with(Actions.of(LifeStep.PLAN_AGREED));
        Map<LifeState, SignalLife> lives = new EnumMap<>(LifeState.class);
        lives.put(LifeState.RAISED, raised);
        lives.put(LifeState.TAKEN_UP, taken);
        lives.put(LifeState.SPOKEN, spoken);
        lives.put(LifeState.PLAN, plan);
        lives.put(LifeState.NOT_USEFUL, raised.with(Actions.of(LifeStep.NOT_USEFUL)));
        lives.put(LifeState.CLOSED, plan.with(Actions.of(LifeStep.CLOSED)));
        lives.put(LifeState.RESOLVED, raised.with(step(2, Condition.NO_LONGER)));
        lives.put(LifeState.WITHDRAWN, taken.with(step(2, Condition.NEVER_DID)));
        lives.put(LifeState.EXPIRED, raised.expired(Actions.TODAY, Actions.NOW));
        assertThat(lives.values()).allMatch(Objects::nonNull).hasSize(LifeState.values().length);
        return lives;
    }
}
