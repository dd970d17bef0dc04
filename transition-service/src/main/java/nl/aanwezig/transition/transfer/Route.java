package nl.aanwezig.transition.transfer;

import nl.aanwezig.transition.dossier.Identifiers;
import nl.aanwezig.transition.dossier.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * From which school to which. This is the only place where a pupil's ids at both schools stand together.
 *
 * @param fromSchoolId the school that hands over
 * @param fromPupilId the pupil's pseudonym there, or null; never leaves this service
 * @param schoolId the school that receives
 * @param pupilId the pupil's pseudonym there; null until the receiving school enrols the pupil
 */
public record Route(
        TransferKind kind,
        String fromSchoolId,
        @Nullable String fromPupilId,
        String schoolId,
        @Nullable String pupilId) {

    public Route {
        Identifiers.require("fromSchoolId", fromSchoolId);
        Identifiers.require("schoolId", schoolId);
        if (fromSchoolId.equals(schoolId)) {
            throw Refusal.UNKNOWN_SCHOOL.because("schoolId is the school that hands over");
        }
        if (fromPupilId != null) {
            Identifiers.requirePseudonym("fromPupilId", fromPupilId);
        }
        if (pupilId != null) {
            Identifiers.requirePseudonym("pupilId", pupilId);
        }
        if (fromPupilId == null && pupilId == null) {
            throw Refusal.MISSING_FIELD.because("fromPupilId or pupilId says who the pupil is");
        }
    }

    Route to(String newPupilId) {
        return new Route(kind, fromSchoolId, fromPupilId, schoolId, newPupilId);
    }
}
