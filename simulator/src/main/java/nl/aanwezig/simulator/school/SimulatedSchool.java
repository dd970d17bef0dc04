package nl.aanwezig.simulator.school;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.parameters.Region;
import nl.aanwezig.simulator.parameters.Sector;

/**
 * A school that does not exist.
 *
 * @param index place in the simulation, from 0
 * @param schoolId like {@code sim-vo-0003}
 * @param minutesPerDay minutes of a full school day
 * @param lessonsPerDay lessons of a full day; 2 where parts of a day are registered
 * @param pupils pupils on the first day
 * @param silences when the school registers nothing at all; hidden from rules
 */
public record SimulatedSchool(
        int index,
        String schoolId,
        String name,
        Sector sector,
        Region region,
        ZoneId timeZone,
        String policy,
        Detail detail,
        int minutesPerDay,
        int lessonsPerDay,
        int pupils,
        List<Holiday> holidays,
        SchoolDays schoolDays,
        List<Silence> silences) {

    /** Pupils of a group; also the size of the list that a mentor has. */
    public static final int GROUP_SIZE = 28;

    public SimulatedSchool {
        holidays = List.copyOf(holidays);
        silences = List.copyOf(silences);
    }

    public boolean registersOn(LocalDate day) {
        return silences.stream().noneMatch(silence -> silence.covers(day));
    }

    public int pupilsPerClass() {
        return (pupils + sector.classes() - 1) / sector.classes();
    }

    public int groupsPerClass() {
        return (pupilsPerClass() + GROUP_SIZE - 1) / GROUP_SIZE;
    }

    /** Like {@code 1B}: class and letter. */
    public String group(int schoolClass, int letter) {
        return schoolClass + String.valueOf((char) ('A' + letter % groupsPerClass()));
    }

    /** Staff id of the mentor of a group. */
    public String mentorOf(String group) {
        return "mentor-" + schoolId.substring("sim-".length()) + "-" + group;
    }

    public int minutesPerLesson() {
        return minutesPerDay / lessonsPerDay;
    }
}
