package nl.aanwezig.signal.assessment;

import java.util.List;

/**
 * What a reader wants beside the signals.
 *
 * @param standings where the pupil stands against each limit
 * @param protective what speaks for the pupil
 */
public record Outlook(List<Standing> standings, List<Protective> protective) {

    public Outlook {
        standings = List.copyOf(standings);
        protective = List.copyOf(protective);
    }
}
