package nl.aanwezig.benchmarks.kernel;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Map;
import nl.aanwezig.benchmarks.history.AbsenceMix;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.life.PupilJudge;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.PolicyPackReader;

/** The pupils of one school, with all that judging them takes. */
public final class Pupils {

    private static final int BEST_OF = 200;

    private final SeededEvents events = new SeededEvents(7, 1);
    private final School school = events.school(events.schoolId(0));
    private final PolicyPacks packs = new PolicyPackReader().readAll();
    private final Registers registers;

    public Pupils() {
        BitSet reported = new BitSet();
        for (int day : SeededCalendar.schoolDaysUntil(SeededCalendar.TODAY)) {
            reported.set(day - RegisterDays.FIRST_DAY);
        }
        RegisterDays days = RegisterDays.of(new BitSet(), reported);
        this.registers = (schoolId, group) -> days;
    }

    public SeededEvents events() {
        return events;
    }

    public Registers registers() {
        return registers;
    }

    public Map<String, School> schools() {
        return Map.of(school.schoolId(), school);
    }

    public Assessor assessor() {
        return new Assessor(() -> packs);
    }

    /** As the topology judges, on the morning of the seeded day. */
    public PupilJudge judge() {
        Clock morning = Clock.fixed(
                ZonedDateTime.of(SeededCalendar.TODAY.atTime(10, 0), SeededCalendar.ZONE)
                        .toInstant(),
                SeededCalendar.ZONE);
        return new PupilJudge(assessor(), () -> packs, registers, morning);
    }

    /** So many ledgers of the mix, those that come nearest to the number of registrations wanted. */
    public Ledger[] ledgers(AbsenceMix mix, int registrations, int wanted) {
        return java.util.stream.IntStream.range(0, BEST_OF)
                .mapToObj(pupil -> events.ledger(pupil, mix, SeededCalendar.TODAY))
                .sorted(java.util.Comparator.comparingInt(
                        each -> Math.abs(each.registrations().size() - registrations)))
                .limit(wanted)
                .toArray(Ledger[]::new);
    }
}
