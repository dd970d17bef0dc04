package nl.aanwezig.notification.transition;

import org.jspecify.annotations.Nullable;

/**
 * A revision of what a family released.
 *
 * @param revision the highest of a pupil wins
 * @param released null where it was taken back
 */
public record ContextArrival(
        String pupilId, long revision, @Nullable FamilyContext released) {}
