package nl.aanwezig.transition.transfer;

import java.time.Instant;

/**
 * A step that was taken.
 *
 * @param by who took it; the family's own steps are told apart from those that a school recorded for it
 * @param name opaque: subject of the token, or id of the link; shown to the side itself only
 */
public record Entry(Step step, Instant at, Side by, String name) {}
