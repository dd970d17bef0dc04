package nl.aanwezig.transition.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All items of a pupil in transition. Each voice changes its own items and no other's; the school may write down what
 * family and pupil say, as new items, which are then theirs.
 *
 * @param items in the order in which they were said, at most 50
 */
public record Dossier(List<Item> items) {

    private static final int MOST_ITEMS = 50;

    public Dossier {
        if (items.size() > MOST_ITEMS) {
            throw Refusal.TOO_MANY_ITEMS.because("a dossier has at most " + MOST_ITEMS + " items");
        }
        items = List.copyOf(items);
    }

    public Optional<Item> find(String itemId) {
        return items.stream().filter(each -> each.itemId().equals(itemId)).findFirst();
    }

    /** @param addressSecret whether the pupil's address is secret: then no item holds one */
    public Dossier add(Item item, LocalDate today, boolean addressSecret) {
        check(item.words(), today, addressSecret);
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new Dossier(more);
    }

    public Dossier reword(String itemId, Voice speaker, Words words, LocalDate today, boolean addressSecret) {
        check(words, today, addressSecret);
        return replacing(itemId, speaker, item -> {
            Item reworded = item.reworded(words, today, false);
            return item.words().equals(words) ? item : reworded;
        });
    }

    public Dossier remove(String itemId, Voice speaker) {
        Item gone = own(itemId, speaker);
        return new Dossier(items.stream().filter(each -> !each.equals(gone)).toList());
    }

    public Dossier keepBack(String itemId, Voice speaker, boolean stays) {
        return replacing(itemId, speaker, item -> item.asKeptBack(stays));
    }

    /**
     * Exactly these are released.
     *
     * @param itemIds null: all
     */
    public Dossier release(@Nullable Set<String> itemIds) {
        if (itemIds != null) {
            itemIds.forEach(this::require);
        }
        return new Dossier(items.stream()
                .map(each -> each.asReleased(itemIds == null || itemIds.contains(each.itemId())))
                .toList());
    }

    public Dossier withholdAll() {
        return new Dossier(items.stream().map(each -> each.asReleased(false)).toList());
    }

    /** What travels and may still be used on that day. */
    public List<Item> travelling(LocalDate today) {
        return items.stream()
                .filter(each -> each.travels() && each.usableOn(today))
                .toList();
    }

    /** What the family, or who said it, keeps here. */
    public List<Item> withheld(LocalDate today) {
        return items.stream()
                .filter(each -> !each.travels() && each.usableOn(today))
                .toList();
    }

    private static void check(Words words, LocalDate today, boolean addressSecret) {
        if (words.until().isBefore(today)) {
            throw Refusal.OUT_OF_RANGE.because("until of an item lies in the past");
        }
        if (addressSecret && words.holdsAnAddress()) {
            throw Refusal.ADDRESS_SECRET.because("the address is secret: no item may hold one");
        }
        if (words.absence() != null) {
            words.absence().requireRecent(today);
        }
    }

    private Dossier replacing(String itemId, Voice speaker, UnaryOperator<Item> change) {
        Item before = own(itemId, speaker);
        return new Dossier(items.stream()
                .map(each -> each.equals(before) ? change.apply(each) : each)
                .toList());
    }

    private Item own(String itemId, Voice speaker) {
        Item item = require(itemId);
        if (item.voice() != speaker) {
            throw Refusal.NOT_YOUR_VOICE.because("this item is said in the voice " + item.voice());
        }
        return item;
    }

    private Item require(String itemId) {
        return find(itemId).orElseThrow(() -> Refusal.UNKNOWN_ITEM.because("the transfer has no such item"));
    }
}
