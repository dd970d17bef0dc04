package nl.aanwezig.transition.oso.transfer;

import java.util.List;
import nl.aanwezig.transition.dossier.AbsenceFigures;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.oso.OsoDossier;
import nl.aanwezig.transition.oso.OsoElement;
import nl.aanwezig.transition.oso.OsoPart;
import org.jspecify.annotations.Nullable;

/**
 * The OSO dossier of a transfer as it came in: names, addresses and the pupil's number stand here and nowhere else.
 *
 * @param root the element {@code dossier}
 * @param links which items of the transfer were made of which parts; an item itself does not know
 */
public record KeptDossier(OsoElement root, List<Link> links) {

    public KeptDossier {
        links = List.copyOf(links);
    }

    public OsoDossier dossier() {
        return new OsoDossier(root);
    }

    /**
     * @param paths those of the part
     * @param text of the item as it was made; an item that says something else now is another one
     */
    public record Link(
            String itemId,
            List<String> paths,
            String text,
            @Nullable AbsenceFigures absence) {

        public Link {
            paths = List.copyOf(paths);
        }

        static Link of(Item item, OsoPart part) {
            return new Link(
                    item.itemId(),
                    part.paths(),
                    item.words().text(),
                    item.words().absence());
        }

        boolean isStill(Item item) {
            return item.itemId().equals(itemId)
                    && item.words().text().equals(text)
                    && java.util.Objects.equals(item.words().absence(), absence);
        }

        @Override
        public String toString() {
            return itemId + " from " + paths;
        }
    }

    @Override
    public String toString() {
        return "a dossier with " + links.size() + " linked items";
    }
}
