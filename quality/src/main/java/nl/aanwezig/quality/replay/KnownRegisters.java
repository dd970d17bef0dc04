package nl.aanwezig.quality.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.event.SimulatedRegister;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** Which registers a school had taken by each evening. */
final class KnownRegisters {

    private final String schoolId;
    private final List<Map<String, RegisterDays>> byEvening;

    private KnownRegisters(String schoolId, List<Map<String, RegisterDays>> byEvening) {
        this.schoolId = schoolId;
        this.byEvening = byEvening;
    }

    static KnownRegisters of(Simulation simulation, SimulatedSchool school, SchoolYearDays days) {
        Map<String, BitSet> taken = new HashMap<>();
        BitSet reported = new BitSet();
        List<Map<String, RegisterDays>> byEvening = new ArrayList<>(days.count());
        for (int day = 0; day < days.count(); day++) {
            LocalDate date = days.date(day);
            for (SimulatedRegister register : simulation.registers(school, date)) {
                taken.computeIfAbsent(register.group(), group -> new BitSet()).set((int) date.toEpochDay());
                reported.set((int) date.toEpochDay());
            }
            Map<String, RegisterDays> known = new HashMap<>();
            taken.forEach((group, dates) -> known.put(group, RegisterDays.of(dates, reported)));
            byEvening.add(known);
        }
        return new KnownRegisters(school.schoolId(), byEvening);
    }

    /** What was known on the evening of that school day; nothing is known here of other schools. */
    Registers on(int day) {
        Map<String, RegisterDays> known = byEvening.get(day);
        return (school, group) ->
                school.equals(schoolId) ? known.getOrDefault(group, RegisterDays.UNKNOWN) : RegisterDays.UNKNOWN;
    }
}
