package nl.aanwezig.simulator.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.simulator.event.SimulatedRegister;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** Which registers are taken. An absence in a lesson whose register nobody took is known to nobody. */
public final class RegisterBook {

    private static final LocalTime FIRST_LESSON = LocalTime.of(8, 30);
    private static final int MINUTES_INTO_THE_LESSON = 10;

    private final long seed;

    public RegisterBook(long seed) {
        this.seed = seed;
    }

    /** Whether the register of a group was taken; {@code lesson} 0 for a day. */
    boolean taken(SimulatedSchool school, Rates.Recording recording, String group, LocalDate date, int lesson) {
        return school.registersOn(date)
                && Draws.once(
                                seed,
                                Purpose.MISSED_REGISTER,
                                school.index(),
                                group.charAt(0) * 256L + group.charAt(1),
                                date.toEpochDay(),
                                lesson)
                        >= recording.missedRegisterShare();
    }

    /** Every register taken at a school on a day. */
    public List<SimulatedRegister> registers(SimulatedSchool school, Rates.Recording recording, LocalDate date) {
        List<SimulatedRegister> registers = new ArrayList<>();
        if (!school.schoolDays().contains(date)) {
            return registers;
        }
        boolean byLesson = school.detail() == Detail.LESSON;
        for (int schoolClass = 1; schoolClass <= school.sector().classes(); schoolClass++) {
            for (int letter = 0; letter < school.groupsPerClass(); letter++) {
                String group = school.group(schoolClass, letter);
                for (int lesson = byLesson ? 1 : 0; lesson <= (byLesson ? school.lessonsPerDay() : 0); lesson++) {
                    if (taken(school, recording, group, date, lesson)) {
                        registers.add(new SimulatedRegister(
                                school.schoolId(),
                                group,
                                date,
                                byLesson ? String.valueOf(lesson) : null,
                                takenAt(school, date, lesson)));
                    }
                }
            }
        }
        return registers;
    }

    static LocalTime startOf(SimulatedSchool school, int lesson) {
        return FIRST_LESSON.plusMinutes((long) Math.max(0, lesson - 1) * school.minutesPerLesson());
    }

    static Instant takenAt(SimulatedSchool school, LocalDate date, int lesson) {
        return startOf(school, lesson)
                .plusMinutes(MINUTES_INTO_THE_LESSON)
                .atDate(date)
                .atZone(school.timeZone())
                .toInstant();
    }
}
