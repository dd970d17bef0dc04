package nl.aanwezig.quality.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.SignalKey;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.event.SimulatedEvent;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.school.SimulatedSchool;

/**
 * Lives through a pupil's year: each evening at six, what the school has recorded by then; an assessment when there is
 * something new, and on the last school day of each week. Late registrations and corrections come when they come.
 */
final class PupilReplay {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int RECENT_DAYS = 20;

    private final Simulation simulation;
    private final Assessor assessor;
    private final Map<String, School> schools;
    private final SimulatedSchool school;
    private final SchoolYearDays days;
    private final KnownRegisters registers;
    private final List<Instant> evenings = new ArrayList<>();

    PupilReplay(
            Simulation simulation,
            Assessor assessor,
            Map<String, School> schools,
            SimulatedSchool school,
            SchoolYearDays days,
            KnownRegisters registers) {
        this.simulation = simulation;
        this.assessor = assessor;
        this.schools = schools;
        this.school = school;
        this.days = days;
        this.registers = registers;
        for (int day = 0; day < days.count(); day++) {
            evenings.add(
                    EVENING.atDate(days.date(day)).atZone(school.timeZone()).toInstant());
        }
    }

    /** What has been said so far. */
    private static final class Said {
        private final Set<SignalKey> signals = new HashSet<>();
        private final Map<String, List<Integer>> spoke = new TreeMap<>();
        private Level level = Level.NONE;

        void hear(Assessment assessment, int day) {
            for (Signal signal : assessment.signals()) {
                if (signals.add(signal.key())) {
                    spoke(signal.rule(), day);
                }
            }
            for (Level each : Level.values()) {
                if (each.compareTo(level) > 0 && each.compareTo(assessment.level()) <= 0) {
                    spoke(Speakers.of(each), day);
                }
            }
            level = assessment.level();
        }

        private void spoke(String speaker, int day) {
            spoke.computeIfAbsent(speaker, key -> new ArrayList<>()).add(day);
        }
    }

    History replay(SimulatedPupil pupil) {
        List<SimulatedEvent> events = simulation.events(pupil);
        Ledger ledger = Ledger.empty(pupil.pupilId());
        Said said = new Said();
        List<Week> weeks = new ArrayList<>();
        int next = 0;
        for (int day = 0; day < days.count(); day++) {
            boolean news = false;
            while (next < events.size() && events.get(next).recordedAt().isBefore(evenings.get(day))) {
                ledger = KnownFacts.with(ledger, events.get(next));
                next++;
                news = true;
            }
            if (news || days.endsWeek(day)) {
                Assessment assessment = assessor.assess(ledger, schools, registers.on(day), days.date(day));
                said.hear(assessment, day);
                if (days.endsWeek(day)) {
                    weeks.add(week(ledger, assessment, day));
                }
            }
        }
        while (next < events.size()) {
            ledger = KnownFacts.with(ledger, events.get(next));
            next++;
        }
        int last = days.count() - 1;
        Assessment end = assessor.assess(ledger, schools, registers.on(last), days.date(last));
        Map<Outcome, Integer> outcomes = Outcomes.of(
                end, school.schoolId(), simulation.truth(pupil, pupil.stays().getFirst()), pupil, days);
        return new History(pupil.number(), pupil.stays().getFirst().group(), weeks, said.spoke, outcomes);
    }

    private Week week(Ledger ledger, Assessment assessment, int day) {
        LocalDate date = days.date(day);
        int recentFrom = (int) days.date(Math.max(0, day - RECENT_DAYS + 1)).toEpochDay();
        Absence absence =
                Absence.of(ledger, school.schoolId(), school.minutesPerDay(), (int) date.toEpochDay(), recentFrom);
        Set<String> rules = new HashSet<>();
        int newest = -1;
        for (Signal signal : assessment.signals()) {
            if (signal.open() && signal.policy().level() != Level.NONE) {
                rules.add(signal.rule());
                newest = Math.max(newest, days.day(signal.since()));
            }
        }
        return new Week(
                day,
                KnownFacts.enrolled(ledger, school.schoolId(), date),
                assessment.level(),
                rules.size(),
                newest,
                absence.days(),
                absence.days() / (day + 1),
                absence.recentHours());
    }
}
