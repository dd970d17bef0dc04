package nl.aanwezig.transition.web;

import java.util.Collection;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The school's system that calls: for which side of a transfer it may speak, and for whom at the school. */
public final class Caller {

    private static final String CARE_TEAM = "CARE_TEAM";

    private Caller() {}

    /** @throws ProblemException 403 unless the token opens the school that hands over */
    public static Actor sender(Transfer transfer) {
        CallerSchools.current().require(transfer.route().fromSchoolId());
        return actor(Side.SENDER);
    }

    /** @throws ProblemException 403 unless the token opens the receiving school */
    static Actor receiver(Transfer transfer) {
        CallerSchools.current().require(transfer.route().schoolId());
        return actor(Side.RECEIVER);
    }

    /** Whichever of the two schools the token opens; the receiving one where it opens both. */
    static Actor either(Transfer transfer) {
        return CallerSchools.current().allows(transfer.route().schoolId()) ? receiver(transfer) : sender(transfer);
    }

    /** Refuses with 403 unless the token says in {@code roles} that the system vouches for people of the care team. */
    static void requireCareTeam() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && token.getToken().getClaims().get("roles") instanceof Collection<?> roles
                && roles.contains(CARE_TEAM)) {
            return;
        }
        throw ProblemException.forbidden("role_not_allowed", "this token has no role CARE_TEAM in its claim roles");
    }

    static Actor actor(Side side) {
        return new Actor(side, name());
    }

    /** The subject of the token. */
    static String name() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "unknown" : caller.getName();
    }
}
