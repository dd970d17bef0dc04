package nl.aanwezig.signal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration.Status;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.TestPolicies;
import nl.aanwezig.signal.rule.Pupil;
import org.junit.jupiter.api.Test;

class PupilJudgeTest {

    private static final PolicyPacks PACKS = TestPolicies.all();

    private static PupilJudge judgeAt(String instant) {
        return new PupilJudge(
                new Assessor(() -> PACKS),
                () -> PACKS,
                Registers.UNKNOWN,
                Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private final PupilJudge judge = judgeAt("2026-09-09T10:00:00Z");

    private Judgement judge(PupilState before, Pupil pupil) {
        return judge.judge(before, pupil.addedTo(before.ledger()), id -> pupil.school());
    }

    /** Of the 16-hour rule: half and three quarters of the way speak too. */
    private static List<SignalChange> changes(Judgement judgement) {
        return judgement.changes().stream()
                .filter(each -> each.key().rule().equals("nl.unauthorised-16h"))
                .toList();
    }

    @Test
    void aCorrectionWithdrawsASignalAndTheSameFindingLaterIsAnotherStepOfTheSameSignal() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-08", 480);
        Judgement raised = judge(PupilState.unknown("p-1"), pupil);
        assertThat(changes(raised)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(SignalChange.Kind.RAISED);
            assertThat(change.step()).isEqualTo(1);
        });
        pupil.correct(2, Reason.UNEXPLAINED, Status.WITHDRAWN);
        Judgement withdrawn = judge(raised.state(), pupil);
        assertThat(changes(withdrawn)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(SignalChange.Kind.WITHDRAWN);
            assertThat(change.step()).isEqualTo(2);
            assertThat(change.key().id())
                    .isEqualTo(changes(raised).getFirst().key().id());
        });
        assertThat(withdrawn.assessment().signals()).extracting(Signal::rule).doesNotContain("nl.unauthorised-16h");
        pupil.correct(2, Reason.UNEXPLAINED, Status.RECORDED);
        Judgement again = judge(withdrawn.state(), pupil);
        assertThat(changes(again)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(SignalChange.Kind.RAISED);
            assertThat(change.step()).isEqualTo(3);
        });
    }

    @Test
    void nothingNewIsNothingToSay() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480);
        Judgement first = judge(PupilState.unknown("p-1"), pupil);
        assertThat(first.assessment()).isNotNull();
        assertThat(judge(first.state(), pupil).assessment()).isNull();
    }

    @Test
    void withoutTheCalendarTheFactsAreKeptAndNothingIsSaid() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-08", 480);
        Judgement early = judge.judge(PupilState.unknown("p-1"), pupil.ledger(), id -> null);
        assertThat(early.assessment()).isNull();
        assertThat(early.changes()).isEmpty();
        assertThat(judge.isStale(early.state(), id -> pupil.school())).isTrue();
        assertThat(changes(judge(early.state(), pupil))).hasSize(1);
    }

    @Test
    void aNewDayMakesAJudgementStaleAndCanResolveASignal() {
        Pupil pupil = new Pupil().unexplained("2026-09-07", 480).unexplained("2026-09-08", 480);
        PupilState state = judge(PupilState.unknown("p-1"), pupil).state();
        assertThat(judge.isStale(state, id -> pupil.school())).isFalse();
        PupilJudge later = judgeAt("2026-11-01T10:00:00Z");
        assertThat(later.isStale(state, id -> pupil.school())).isTrue();
        assertThat(changes(later.judge(state, state.ledger(), id -> pupil.school())))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(SignalChange.Kind.RESOLVED));
    }

    /** Vector T18: both nights on which the clocks change, half past midnight at the school. */
    @Test
    void t18TheLocalDateAtTheSchoolDecidesAlsoInTheNightsWhenTheClocksChange() {
        assertThat(asOf("2026-03-28T23:30:00Z")).isEqualTo("2026-03-29");
        assertThat(asOf("2026-03-29T22:30:00Z")).isEqualTo("2026-03-30");
        assertThat(asOf("2026-10-24T22:30:00Z")).isEqualTo("2026-10-25");
        assertThat(asOf("2026-10-25T22:30:00Z")).isEqualTo("2026-10-25");
        assertThat(asOf("2026-10-25T23:30:00Z")).isEqualTo("2026-10-26");
    }

    private static String asOf(String instant) {
        Pupil pupil = new Pupil().unexplained("2026-03-02", 60);
        return judgeAt(instant)
                .judge(PupilState.unknown("p-1"), pupil.ledger(), id -> pupil.school())
                .assessment()
                .asOf()
                .toString();
    }
}
