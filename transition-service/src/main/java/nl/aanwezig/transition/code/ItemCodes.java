package nl.aanwezig.transition.code;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;

/**
 * The closed list of codes that an item may carry, with the names of what they are sorted by. It stands in
 * {@code item-codes.yaml}.
 *
 * @param codes in the order in which people are shown them; each code once
 * @param subjects the name of each subject
 * @param themes the name of each theme
 * @param voices the name of each voice
 */
public record ItemCodes(
        List<ItemCode> codes, Map<Subject, Label> subjects, Map<Theme, Label> themes, Map<Voice, Label> voices) {

    /** @throws IllegalArgumentException where a code stands twice, or something has no name */
    public ItemCodes {
        codes = List.copyOf(codes);
        subjects = Map.copyOf(subjects);
        themes = Map.copyOf(themes);
        voices = Map.copyOf(voices);
        Map<String, ItemCode> seen = new HashMap<>();
        for (ItemCode each : codes) {
            if (seen.put(each.code(), each) != null) {
                throw new IllegalArgumentException("item code " + each.code() + " stands twice");
            }
        }
        requireAll(Subject.values(), subjects);
        requireAll(Theme.values(), themes);
        requireAll(Voice.values(), voices);
    }

    /** Whatever its dates: an older dossier keeps its codes. Empty where it is none of the list. */
    public Optional<ItemCode> find(String code) {
        return codes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whether an item with this theme that is said on this day may carry the code. */
    public boolean fits(String code, Theme theme, LocalDate saidOn) {
        return find(code)
                .filter(each -> each.themes().contains(theme) && each.inUse(saidOn))
                .isPresent();
    }

    /** Those that an item may carry on this day. */
    public List<ItemCode> inUse(LocalDate date) {
        return codes.stream().filter(each -> each.inUse(date)).toList();
    }

    private static <E extends Enum<E>> void requireAll(E[] all, Map<E, Label> named) {
        Arrays.stream(all).filter(each -> !named.containsKey(each)).findFirst().ifPresent(missing -> {
            throw new IllegalArgumentException("item-codes.yaml has no name for " + missing);
        });
    }
}
