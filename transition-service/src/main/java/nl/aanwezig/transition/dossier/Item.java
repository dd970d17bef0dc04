package nl.aanwezig.transition.dossier;

import java.time.LocalDate;

/**
 * One thing that one of the three voices wants the next school to know.
 *
 * @param itemId ours, opaque
 * @param author who says it
 * @param saidOn the day on which it was said, or changed last
 * @param dictated true where the school wrote down what family or pupil said
 * @param released whether the family lets it travel
 * @param keptBack whether the voice that says it keeps it here, whatever the family releases
 */
public record Item(
        String itemId,
        Voice voice,
        Words words,
        AuthorRole author,
        LocalDate saidOn,
        boolean dictated,
        boolean released,
        boolean keptBack) {

    public Item {
        if (!author.speaksAs(voice)) {
            throw Refusal.NOT_YOUR_VOICE.because("author role " + author + " does not speak as " + voice);
        }
        if (voice == Voice.SCHOOL && words.category() == null) {
            throw Refusal.UNKNOWN_CATEGORY.because("an item of the school is of one of the five categories");
        }
        if (voice != Voice.SCHOOL && words.category() != null) {
            throw Refusal.UNKNOWN_CATEGORY.because("only an item of the school has a category");
        }
    }

    /** @param author null: whoever usually speaks in that voice */
    public static Item said(
            String itemId,
            Voice voice,
            Words words,
            @org.jspecify.annotations.Nullable AuthorRole author,
            LocalDate today,
            boolean dictated) {
        return new Item(
                itemId,
                voice,
                words,
                author == null ? AuthorRole.usualOf(voice) : author,
                today,
                dictated && voice != Voice.SCHOOL,
                false,
                false);
    }

    /** Whether it leaves the school that hands over. */
    public boolean travels() {
        return released && !keptBack;
    }

    public boolean usableOn(LocalDate date) {
        return !date.isAfter(words.until());
    }

    Item asReleased(boolean mayTravel) {
        return new Item(itemId, voice, words, author, saidOn, dictated, mayTravel, keptBack);
    }

    Item asKeptBack(boolean stays) {
        return new Item(itemId, voice, words, author, saidOn, dictated, released, stays);
    }

    /** Said anew: what the family released was something else. */
    Item reworded(Words newWords, LocalDate today, boolean nowDictated) {
        return new Item(itemId, voice, newWords, author, today, nowDictated, false, keptBack);
    }
}
