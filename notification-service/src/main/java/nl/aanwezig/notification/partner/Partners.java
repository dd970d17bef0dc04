package nl.aanwezig.notification.partner;

import java.util.List;
import java.util.Optional;

/** Where partners are kept. */
public interface Partners {

    /**
     * Puts name and role; a new partner gets a key of its own.
     *
     * @return the partner as it is now: with its first role, which never changes
     */
    Partner put(String id, String name, Role role);

    Optional<Partner> find(String id);

    List<Partner> all();
}
