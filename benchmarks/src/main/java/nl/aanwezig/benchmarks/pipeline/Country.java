package nl.aanwezig.benchmarks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.benchmarks.history.AbsenceMix;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.benchmarks.history.SeededJudgement;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.life.Judgement;
import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.stream.StateBytes;

/**
 * So many pupils with a school year behind them. A few thousand lived it; the others have one of those lives each, which
 * costs nothing to make and as much to judge.
 */
final class Country {

    /** About so many lives, whatever the number of pupils. */
    private static final int LIVES = 3_000;

    private final SeededJudgement seeded;
    private final int pupils;
    private final List<Life> lives = new ArrayList<>();

    /** @param state as it lies in the store; it says nothing of whose it is */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Life(Ledger ledger, Judgement judgement, byte[] state) {}

    Country(int pupils, int schools) {
        this.seeded = new SeededJudgement(new SeededEvents(11, schools));
        this.pupils = pupils;
        // Pupil n has life n modulo their number, and must find itself at its own school.
        int wanted = Math.max(1, LIVES / schools) * schools;
        LocalDate yesterday = SeededCalendar.TODAY.minusDays(1);
        for (int life = 0; life < wanted; life++) {
            Ledger ledger = seeded.events().ledger(life, AbsenceMix.TYPICAL, yesterday);
            Judgement judgement = seeded.judge(PupilState.unknown(ledger.pupilId()), ledger);
            lives.add(new Life(ledger, judgement, StateBytes.write(judgement.state())));
        }
    }

    int pupils() {
        return pupils;
    }

    SeededEvents events() {
        return seeded.events();
    }

    Life life(long pupil) {
        return lives.get((int) (pupil % lives.size()));
    }

    double meanStateBytes() {
        return lives.stream().mapToInt(each -> each.state().length).average().orElse(0);
    }

    /** {@code attendance.schools.v1}. */
    byte[] schoolMessage(String schoolId) {
        StringBuilder holidays = new StringBuilder();
        for (Holiday each : SeededCalendar.HOLIDAYS) {
            holidays.append(holidays.isEmpty() ? "" : ",")
                    .append("{\"from\":\"%s\",\"to\":\"%s\",\"kind\":\"%s\"}"
                            .formatted(each.from(), each.to(), each.kind()));
        }
        return """
                {"schoolId":"%s","revision":1,"name":"%s","sector":"VO","region":"midden","timeZone":"%s",\
                "policy":"nl-vo","countedHour":"LESSON","minutesPerDay":360,"holidays":[%s]}""".formatted(schoolId, schoolId, SeededCalendar.ZONE, holidays).getBytes(UTF_8);
    }

    /**
     * A next revision of something that the pupil's school registered before.
     *
     * @param turn how often this pupil had one before
     */
    Registration corrected(long pupil, int turn) {
        List<Registration> known = life(pupil).ledger().registrations();
        Registration it = known.get(turn % known.size());
        return new Registration(
                it.schoolId(),
                it.id(),
                it.revision() + 1 + turn,
                it.day(),
                it.lesson(),
                it.dayPart(),
                it.minutes() - 1 - turn % 5,
                it.kind(),
                it.reason(),
                it.status(),
                it.recordedAt() + 1000);
    }
}
