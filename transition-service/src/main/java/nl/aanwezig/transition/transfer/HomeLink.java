package nl.aanwezig.transition.transfer;

import java.time.Instant;

/**
 * A link with which family or pupil opens the dossier, without an account. Whoever has the link is whom it was given to,
 * so it ends soon, and its secret is not kept.
 *
 * @param side FAMILY or PUPIL
 * @param secretHash SHA-256 of the secret, in hexadecimal
 * @param until the moment from which it opens nothing any more
 */
public record HomeLink(String linkId, Side side, String secretHash, Instant givenAt, Instant until) {

    public boolean open(Instant now) {
        return now.isBefore(until);
    }

    HomeLink endedAt(Instant now) {
        return open(now) ? new HomeLink(linkId, side, secretHash, givenAt, now) : this;
    }
}
