package nl.aanwezig.notification.partner.web;

import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The partner whose own token it is (claim {@code partner}); a token without that claim is a school's, which may act for
 * every partner as far as the schools go that it opens.
 *
 * @param id null for a school's token
 */
record CallerPartner(@Nullable String id) {

    static CallerPartner current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? new CallerPartner(token.getToken().getClaimAsString("partner"))
                : new CallerPartner(null);
    }

    /** Refuses a partner that asks for what is another's. */
    void require(String partnerId) {
        if (id != null && !id.equals(partnerId)) {
            throw ProblemException.forbidden("partner_not_allowed", "this token is another partner's");
        }
    }

    /** Refuses every partner: it neither gives itself a role nor consents for a family. */
    void requireSchool() {
        if (id != null) {
            throw ProblemException.forbidden("partner_not_allowed", "this is for schools, not for a partner's token");
        }
    }
}
