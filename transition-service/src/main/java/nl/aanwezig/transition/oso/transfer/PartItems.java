package nl.aanwezig.transition.oso.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.oso.OsoDossier;
import nl.aanwezig.transition.oso.OsoFault;
import nl.aanwezig.transition.oso.OsoPart;
import nl.aanwezig.transition.oso.OsoParts;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Transfer;

/** Says the parts of a dossier as items of a transfer, and remembers which item is which part. */
final class PartItems {

    private final List<KeptDossier.Link> links = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<OsoFault> faults = new ArrayList<>();

    private PartItems() {}

    /**
     * @param before links that may be used again, where the item still says the same
     * @param writtenOn date of the dossier
     */
    static PartItems of(
            OsoDossier dossier,
            LocalDate writtenOn,
            List<KeptDossier.Link> before,
            Transfer transfer,
            Actor actor,
            Moment now) {
        PartItems made = new PartItems();
        PartWords words = new PartWords(transfer.route().kind(), writtenOn, transfer.until(), now.today());
        List<KeptDossier.Link> usable = new ArrayList<>(before);
        for (OsoPart part : OsoParts.of(dossier)) {
            made.add(part, words, usable, transfer, actor, now);
        }
        return made;
    }

    /** The items that are new. */
    List<Item> items() {
        return items;
    }

    List<KeptDossier.Link> links() {
        return links;
    }

    List<OsoFault> faults() {
        return faults;
    }

    private void add(
            OsoPart part, PartWords words, List<KeptDossier.Link> usable, Transfer transfer, Actor actor, Moment now) {
        try {
            words.of(part).ifPresent(said -> {
                Item item =
                        Item.said(UUID.randomUUID().toString(), PartWords.voice(part), said, null, now.today(), true);
                for (KeptDossier.Link link : usable) {
                    Item known = transfer.dossier().find(link.itemId()).orElse(null);
                    if (known != null
                            && link.isStill(known)
                            && known.voice() == item.voice()
                            && known.words().equals(said)) {
                        usable.remove(link);
                        links.add(KeptDossier.Link.of(known, part));
                        return;
                    }
                }
                // Said for trial, so that the rules of a transfer refuse it here, where its place in the dossier is
                // known.
                transfer.say(item, actor, now);
                items.add(item);
                links.add(KeptDossier.Link.of(item, part));
            });
        } catch (RefusedException e) {
            // With a secret address a text with what looks like one stays here; everything else is for the school to
            // correct.
            if (e.refusal() != Refusal.ADDRESS_SECRET) {
                faults.add(new OsoFault(e.refusal().code(), part.paths().getFirst(), e.detail()));
            }
        }
    }
}
