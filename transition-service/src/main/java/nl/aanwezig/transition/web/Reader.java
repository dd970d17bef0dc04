package nl.aanwezig.transition.web;

import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Who at a school looks at a dossier. The school's system vouches for it; the care team needs a token that says so.
 *
 * @param side of which school
 */
record Reader(Role role, Side side) {

    enum Role {
        TEACHER,
        ADMINISTRATION,
        MENTOR,
        CARE_TEAM
    }

    /**
     * @param roleName absent: TEACHER for the school that hands over, MENTOR for the one that receives
     * @throws ProblemException 403 where the token opens neither school, or lacks the role
     */
    static Reader of(Transfer transfer, @Nullable String roleName) {
        CallerSchools caller = CallerSchools.current();
        boolean sends = caller.allows(transfer.route().fromSchoolId());
        boolean receives = caller.allows(transfer.route().schoolId());
        if (!sends && !receives) {
            throw ProblemException.forbidden("school_not_allowed", "this token opens no school of this transfer");
        }
        Role role = Given.optionalOneOf(Role.class, "role", roleName, Refusal.UNKNOWN_VALUE);
        if (role == null) {
            role = sends ? Role.TEACHER : Role.MENTOR;
        }
        if (role == Role.CARE_TEAM) {
            Caller.requireCareTeam();
        }
        boolean atReceiver = receives && (!sends || role == Role.MENTOR || role == Role.CARE_TEAM);
        return new Reader(role, atReceiver ? Side.RECEIVER : Side.SENDER);
    }
}
