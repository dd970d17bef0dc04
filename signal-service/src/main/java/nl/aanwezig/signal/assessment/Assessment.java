package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.ledger.ReleasedContext;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a ledger up to a date.
 *
 * @param signals those of this school year, open and resolved, oldest first
 * @param earlier those of earlier school years that the ledger still supports
 * @param context what the family released and may be used on that date; null where there is none
 */
public record Assessment(
        String pupilId,
        LocalDate asOf,
        Level level,
        List<Signal> signals,
        List<Signal> earlier,
        List<Standing> standings,
        @Nullable ReleasedContext context) {

    public Assessment {
        signals = List.copyOf(signals);
        earlier = List.copyOf(earlier);
        standings = List.copyOf(standings);
    }
}
