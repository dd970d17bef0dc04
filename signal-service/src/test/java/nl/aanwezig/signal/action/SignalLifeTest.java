package nl.aanwezig.signal.action;

import static nl.aanwezig.signal.action.RuleSteps.MONDAY;
import static nl.aanwezig.signal.action.RuleSteps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.aanwezig.signal.action.RuleStep.Condition;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalLifeTest {

    private final SignalLife raised = SignalLife.raised(step(1, Condition.HOLDS));

    @Test
    void whoTakesItUpHasTheLeadAndNobodyElseCanTakeIt() {
        SignalLife taken = raised.with(Actions.by("m-1", LifeStep.TAKEN_UP));
        assertThat(taken.lead()).isEqualTo("m-1");
        assertThatThrownBy(() -> taken.with(Actions.by("m-2", LifeStep.TAKEN_UP)))
                .isInstanceOfSatisfying(
                        ActionNotAllowedException.class,
                        e -> assertThat(e.lead()).isEqualTo("m-1"));
    }

    @Test
    void theLeadIsHandedOverToSomebodyElse() {
        SignalLife taken = raised.with(Actions.by("m-1", LifeStep.TAKEN_UP));
        SignalLife handed = taken.with(Actions.of(LifeStep.HANDED_OVER));
        assertThat(handed.lead()).isEqualTo("m-9");
        assertThat(handed.life()).isEqualTo(LifeState.TAKEN_UP);
        SignalLife talked = handed.with(Actions.by("m-9", LifeStep.SPOKEN_WITH_FAMILY));
        assertThatThrownBy(() -> talked.with(Actions.of(LifeStep.HANDED_OVER)))
                .as("to the one who has it")
                .isInstanceOf(ActionNotAllowedException.class);
    }

    @Test
    void theSameSaidAgainChangesNothing() {
        SignalLife taken = raised.with(Actions.by("m-1", LifeStep.TAKEN_UP));
        assertThat(taken.with(Actions.by("m-1", LifeStep.TAKEN_UP))).isSameAs(taken);
        SignalLife spoken = taken.with(keyed("k-1", LifeStep.SPOKEN_WITH_FAMILY));
        SignalLife twice = spoken.with(keyed("k-2", LifeStep.SPOKEN_WITH_FAMILY));
        assertThat(twice.revision()).isEqualTo(spoken.revision() + 1);
        assertThat(twice.with(keyed("k-1", LifeStep.SPOKEN_WITH_FAMILY))).isSameAs(twice);
    }

    @Test
    void aConditionThatNoLongerHoldsDoesNotEndWhatPeopleTookUp() {
        SignalLife taken = raised.with(Actions.of(LifeStep.TAKEN_UP)).with(step(2, Condition.NO_LONGER));
        assertThat(taken.life()).isEqualTo(LifeState.TAKEN_UP);
        assertThat(raised.with(step(2, Condition.NO_LONGER)).life()).isEqualTo(LifeState.RESOLVED);
    }

    @Test
    void aSignalThatComesBackAfterACorrectionStandsAsPeopleHadLeftIt() {
        SignalLife spoken = raised.with(Actions.of(LifeStep.TAKEN_UP)).with(Actions.of(LifeStep.SPOKEN_WITH_FAMILY));
        SignalLife withdrawn = spoken.with(step(2, Condition.NEVER_DID));
        assertThat(withdrawn.life()).isEqualTo(LifeState.WITHDRAWN);
        SignalLife back = withdrawn.with(step(3, Condition.HOLDS));
        assertThat(back.life()).isEqualTo(LifeState.SPOKEN);
        assertThat(back.lead()).isEqualTo("m-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void stepsOfTheRuleInAnyOrderAndMoreThanOnceEndTheSame(long seed) {
        List<RuleStep> steps = List.of(
                step(1, Condition.HOLDS),
                step(2, Condition.NO_LONGER),
                step(3, Condition.HOLDS),
                step(4, Condition.NEVER_DID),
                step(5, Condition.HOLDS),
                step(6, Condition.NO_LONGER));
        List<RuleStep> shuffled = new ArrayList<>(steps);
        shuffled.addAll(steps);
        Collections.shuffle(shuffled, new Random(seed));
        SignalLife life = SignalLife.raised(shuffled.getFirst());
        for (RuleStep each : shuffled) {
            life = life.with(each);
        }
        assertThat(life.life()).isEqualTo(LifeState.RESOLVED);
        assertThat(life.raisedOn()).isEqualTo(MONDAY);
        assertThat(life.rule().number()).isEqualTo(6);
    }

    @Test
    void nobodyTookItUpIsSaidOnceAfterTheSecondSchoolDay() {
        SchoolCalendar calendar = new SchoolCalendar(
                List.of(new Holiday(MONDAY.plusDays(1), MONDAY.plusDays(1), Holiday.Kind.STUDY_DAY)));
        LifeCalendar twoDays = new LifeCalendar(2);
        LocalDate thursday = MONDAY.plusDays(3);
        assertThat(twoDays.leadBy(raised, calendar)).as("Tuesday is free").isEqualTo(thursday);
        assertThat(twoDays.isWithoutLead(raised, calendar, thursday)).isFalse();
        assertThat(twoDays.isWithoutLead(raised, calendar, thursday.plusDays(1)))
                .isTrue();
        SignalLife said = raised.withoutLead(thursday.plusDays(1), Actions.NOW);
        assertThat(said.life()).isEqualTo(LifeState.RAISED);
        assertThat(said.withoutLead(thursday.plusDays(2), Actions.NOW)).isSameAs(said);
        SignalLife taken = raised.with(Actions.of(LifeStep.TAKEN_UP));
        assertThat(twoDays.isWithoutLead(taken, calendar, thursday.plusDays(9))).isFalse();
        assertThat(taken.withoutLead(thursday.plusDays(9), Actions.NOW)).isSameAs(taken);
    }

    @Test
    void aSignalExpiresWithItsSchoolYear() {
        LifeCalendar calendar = new LifeCalendar(2);
        assertThat(calendar.isOfPastYear(raised, LocalDate.of(2027, 7, 31))).isFalse();
        assertThat(calendar.isOfPastYear(raised, LocalDate.of(2027, 8, 1))).isTrue();
    }

    private static Action keyed(String key, LifeStep step) {
        Action plain = Actions.of(step);
        return new Action(
                plain.step(),
                plain.by(),
                plain.to(),
                plain.on(),
                plain.goal(),
                plain.until(),
                plain.reason(),
                key,
                plain.recordedAt());
    }
}
