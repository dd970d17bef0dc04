package nl.aanwezig.benchmarks.history;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.life.Judgement;
import nl.aanwezig.signal.life.PupilJudge;
import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.PolicyPackReader;

/** Seeded pupils with all that judging them takes: schools that reported something on every school day, and the shipped packs. */
public final class SeededJudgement {

    /** What the clock of the service says, as it is configured. */
    public static final ZonedDateTime NOW = ZonedDateTime.of(SeededCalendar.TODAY.atTime(10, 0), SeededCalendar.ZONE);

    private final SeededEvents events;
    private final Map<String, School> schools = new HashMap<>();
    private final PolicyPacks packs = new PolicyPackReader().readAll();
    private final Registers registers;
    private final PupilJudge judge;

    public SeededJudgement(SeededEvents events) {
        this.events = events;
        for (int school = 0; school < events.schools(); school++) {
            String id = events.schoolId(school);
            schools.put(id, events.school(id));
        }
        BitSet reported = new BitSet();
        for (int day : SeededCalendar.schoolDaysUntil(SeededCalendar.TODAY)) {
            reported.set(day - RegisterDays.FIRST_DAY);
        }
        RegisterDays days = RegisterDays.of(new BitSet(), reported);
        this.registers = (schoolId, group) -> days;
        this.judge =
                new PupilJudge(assessor(), () -> packs, registers, Clock.fixed(NOW.toInstant(), SeededCalendar.ZONE));
    }

    public SeededEvents events() {
        return events;
    }

    public Registers registers() {
        return registers;
    }

    public Map<String, School> schools() {
        return schools;
    }

    public Assessor assessor() {
        return new Assessor(() -> packs);
    }

    /** Judges as the topology does. */
    public Judgement judge(PupilState before, Ledger after) {
        return judge.judge(before, after, schools::get);
    }
}
