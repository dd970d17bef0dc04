package nl.aanwezig.notification.partner;

import java.util.Optional;

/** Which pupil a partner means by its pseudonym. */
public interface KnownPupils {

    void remember(String partnerId, String pupil, String pupilId);

    Optional<String> pupilId(String partnerId, String pupil);
}
