package nl.aanwezig.simulator.pupil;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.simulator.parameters.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who does not exist.
 *
 * @param number unique in the simulation
 * @param pupilId like {@code sim-000123}
 * @param sector of the school where the simulation first meets the pupil
 * @param stays where the pupil truly is, oldest first, one for each school and school year
 */
public record SimulatedPupil(
        int number, String pupilId, Sector sector, LocalDate bornOn, Traits traits, List<Stay> stays) {

    public SimulatedPupil {
        stays = List.copyOf(stays);
    }

    /** Where the pupil is on that date; null where at no school of the simulation. */
    public @Nullable Stay stayOn(LocalDate date) {
        for (Stay stay : stays) {
            if (stay.covers(date)) {
                return stay;
            }
        }
        return null;
    }
}
