package nl.aanwezig.starter.access;

import java.util.Collection;
import java.util.Set;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The schools that the caller's token opens (claim {@code schools}: a list, or {@code "*"}). Checked on every record,
 * not only on the path.
 */
public record CallerSchools(Set<String> ids) {

    private static final String EVERY_SCHOOL = "*";

    /** Those of the token of the current request; none where there is no token. */
    public static CallerSchools current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return new CallerSchools(Set.of());
        }
        Object claim = token.getToken().getClaims().get("schools");
        return switch (claim) {
            case String one -> new CallerSchools(Set.of(one));
            case Collection<?> many ->
                new CallerSchools(
                        many.stream().map(Object::toString).collect(java.util.stream.Collectors.toUnmodifiableSet()));
            case null, default -> new CallerSchools(Set.of());
        };
    }

    public boolean allows(String schoolId) {
        return ids.contains(EVERY_SCHOOL) || ids.contains(schoolId);
    }

    /** Refuses with 403 and code {@code school_not_allowed}. */
    public void require(String schoolId) {
        if (!allows(schoolId)) {
            throw ProblemException.forbidden("school_not_allowed", "this token does not open this school");
        }
    }

    /** Refuses with 403 unless the token opens at least one of them. */
    public void requireAny(Collection<String> schoolIds) {
        if (schoolIds.stream().noneMatch(this::allows)) {
            throw ProblemException.forbidden("school_not_allowed", "this token opens no school of this pupil");
        }
    }
}
