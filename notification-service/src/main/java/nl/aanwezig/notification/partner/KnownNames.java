package nl.aanwezig.notification.partner;

import java.util.Optional;

/** Which pupil, and which signal, a partner means by its own names of them. */
public interface KnownNames {

    /** @param name as {@link Partner#pupil} and {@link Partner#caseOf} make them */
    void remember(String partnerId, String name, String id);

    Optional<String> id(String partnerId, String name);
}
