package nl.aanwezig.transition.dossier;

import nl.aanwezig.starter.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/** Which ids are taken: opaque, short, and never a citizen number. */
public final class Identifiers {

    private Identifiers() {}

    public static String require(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw Refusal.MISSING_FIELD.because(field + " is missing");
        }
        if (!Identifier.isWellFormed(id)) {
            throw Refusal.MALFORMED_ID.because(field + " must be 1 to 64 letters, digits, '.', '_', ':' or '-'");
        }
        return id;
    }

    /** Also refuses a BSN, which never leaves the school (domain.md, section 3). */
    public static String requirePseudonym(String field, @Nullable String id) {
        String present = require(field, id);
        if (Identifier.isCitizenNumber(present)) {
            throw Refusal.BSN_REFUSED.because(field + " is a citizen number (BSN): send a pseudonym");
        }
        return present;
    }
}
