package nl.aanwezig.transition.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.dossier.Identifiers;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.ReaderRole;
import nl.aanwezig.transition.transfer.Route;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Transfers;
import org.springframework.stereotype.Component;

/**
 * Opens dossiers to the systems of the two schools, by their tokens. A system says in {@code role} and {@code person} for
 * whom it looks, and vouches for it; the care team needs a token that says so.
 */
@Component
class TokenDossierGate implements DossierGate {

    private final Transfers transfers;
    private final HttpServletRequest request;

    TokenDossierGate(Transfers transfers, HttpServletRequest request) {
        this.transfers = transfers;
        this.request = request;
    }

    /** What is added later than the offer would not have been inspected. */
    @Override
    public void requireWriter(String transferId) {
        Transfer transfer = transfers.require(transferId);
        Caller.sender(transfer);
        if (transfer.state() != TransferState.DRAFTED && transfer.state() != TransferState.OFFERED) {
            throw Refusal.CHANGE_NOT_ALLOWED.because("documents are added and removed before inspection");
        }
    }

    @Override
    public Reader requireReader(String transferId, ReadPurpose purpose) {
        Transfer transfer = transfers.require(transferId);
        Route route = transfer.route();
        CallerSchools caller = CallerSchools.current();
        boolean sends = caller.allows(route.fromSchoolId());
        boolean receives = caller.allows(route.schoolId());
        if (!sends && !receives) {
            throw ProblemException.forbidden("school_not_allowed", "this token opens no school of this transfer");
        }
        ReaderRole role = role(sends);
        boolean careTeam = role == ReaderRole.CARE_TEAM;
        if (careTeam) {
            Caller.requireCareTeam();
        }
        boolean atReceiver = receives && (!sends || careTeam || role == ReaderRole.MENTOR);
        if (atReceiver) {
            DossierDesk.requireDelivered(transfer);
        }
        if (transfer.state() == TransferState.WITHDRAWN && isDocument()) {
            // They are removed soon; until then nobody opens them.
            throw noDocument();
        }
        String person = request.getParameter("person");
        return new Reader(
                Caller.name(),
                person == null ? null : Identifiers.requirePseudonym("person", person),
                role,
                atReceiver ? route.schoolId() : route.fromSchoolId(),
                careTeam || !atReceiver,
                atReceiver ? transfer.say().documents() : null);
    }

    @Override
    public Schools requireLogReader(String transferId) {
        Route route = transfers.require(transferId).route();
        CallerSchools.current().require(route.fromSchoolId());
        return new Schools(route.fromSchoolId(), route.schoolId());
    }

    private boolean isDocument() {
        return request.getRequestURI().contains("/documents");
    }

    private static ProblemException noDocument() {
        return ProblemException.notFound("document_not_found", "there is no such document");
    }

    private ReaderRole role(boolean sends) {
        ReaderRole role =
                Given.optionalOneOf(ReaderRole.class, "role", request.getParameter("role"), Refusal.UNKNOWN_VALUE);
        if (role == ReaderRole.FAMILY || role == ReaderRole.PUPIL) {
            throw Refusal.UNKNOWN_VALUE.because("role is that of somebody at a school");
        }
        if (role == null) {
            return sends ? ReaderRole.TEACHER : ReaderRole.MENTOR;
        }
        return role;
    }
}
