package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.ledger.ReleasedContext;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a ledger up to a date.
 *
 * @param schools the level at each school, with what it follows from
 * @param signals those of this school year, open and resolved, oldest first
 * @param earlier those of earlier school years that the ledger still supports
 * @param context what the family released and may be used on that date; null where there is none
 */
public record Assessment(
        String pupilId,
        LocalDate asOf,
        List<SchoolLevel> schools,
        List<Signal> signals,
        List<Signal> earlier,
        @Nullable ReleasedContext context) {

    public Assessment {
        schools = List.copyOf(schools);
        signals = List.copyOf(signals);
        earlier = List.copyOf(earlier);
    }

    /** The highest level at any of the schools. */
    public Level level() {
        Level highest = Level.NONE;
        for (SchoolLevel school : schools) {
            highest = school.level().compareTo(highest) > 0 ? school.level() : highest;
        }
        return highest;
    }
}
