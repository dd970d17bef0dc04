package nl.aanwezig.signal.assessment;

import java.util.List;

/**
 * What a reader wants beside the signals.
 *
 * @param standings where the pupil stands against each limit
 * @param protective what speaks for the pupil
 * @param newHere the schools at which these are the pupil's first days
 */
public record Outlook(List<Standing> standings, List<Protective> protective, List<NewHere> newHere) {

    public Outlook {
        standings = List.copyOf(standings);
        protective = List.copyOf(protective);
        newHere = List.copyOf(newHere);
    }
}
