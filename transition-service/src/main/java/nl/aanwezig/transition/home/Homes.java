package nl.aanwezig.transition.home;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.HomeLink;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.Transfers;

/** Gives links to family and pupil, and lets them in with one. */
public final class Homes {

    private final Transfers transfers;
    private final SecureRandom random;

    public Homes(Transfers transfers, SecureRandom random) {
        this.transfers = transfers;
        this.random = random;
    }

    /** A new link, with the only copy of its key. */
    public record Given(HomeLink link, HomeKey key) {}

    /** Somebody who came in with a link. */
    public record Visit(Transfer transfer, Actor actor) {

        public Side side() {
            return actor.side();
        }
    }

    public Given give(String transferId, Side side, Duration open) {
        HomeKey key = HomeKey.fresh(transferId, random);
        Moment now = transfers.now();
        HomeLink link = new HomeLink(
                UUID.randomUUID().toString(),
                side,
                key.secretHash(),
                now.at(),
                now.at().plus(open));
        transfers.change(transferId, (before, at) -> before.giving(link, at));
        return new Given(link, key);
    }

    /** @throws RefusedException where the key opens nothing, or no longer */
    public Visit enter(HomeKey key) {
        Transfer transfer;
        try {
            transfer = transfers.require(key.transferId());
        } catch (RefusedException e) {
            throw Refusal.LINK_UNKNOWN.because("this link opens nothing");
        }
        HomeLink link = transfer.requireLink(key.secretHash(), transfers.now());
        return new Visit(transfer, new Actor(link.side(), link.linkId()));
    }

    /** Changes the transfer as whoever has the link; the link must still be open at that moment. */
    public Transfer change(HomeKey key, Actor actor, BiFunction<Transfer, Moment, Transfer> change) {
        return transfers.change(key.transferId(), (before, now) -> {
            before.requireLink(key.secretHash(), now);
            return change.apply(before, now);
        });
    }
}
