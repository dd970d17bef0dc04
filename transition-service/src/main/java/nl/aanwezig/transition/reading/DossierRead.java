package nl.aanwezig.transition.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look into a dossier, as it is kept (domain.md 3: time, pupil, user, purpose). The transfer stands for the pupil.
 *
 * @param at to the millisecond
 * @param by subject of the token
 * @param person opaque id of the person, as the school's system asserts it, or null
 * @param school of the reader; null for family and pupil
 * @param documentId which document, where it was one
 */
public record DossierRead(
        String readId,
        String transferId,
        Instant at,
        String by,
        @Nullable String person,
        ReaderRole role,
        @Nullable String school,
        ReadPurpose purpose,
        ReadWhat what,
        @Nullable String documentId) {}
