package nl.aanwezig.transition.reading;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was found to be allowed to look into a dossier.
 *
 * @param by subject of the token: the system that calls
 * @param person opaque id of the person, as that system asserts it; null where it does not
 * @param schoolId for whose sake; null where family or pupil look
 * @param opensCareTeam whether what is only for the care team is open too
 */
public record Reader(
        String by,
        @Nullable String person,
        ReaderRole role,
        @Nullable String schoolId,
        boolean opensCareTeam) {}
