package nl.aanwezig.transition.code;

import java.util.List;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;

/**
 * What one voice is asked about one theme.
 *
 * @param title stands above the box that is filled in
 * @param nl one or more questions that help to think, in Dutch
 * @param en the same in English
 */
public record GuidingQuestions(Voice voice, Theme theme, Label title, List<String> nl, List<String> en) {

    /** @throws IllegalArgumentException where a language lacks questions */
    public GuidingQuestions {
        nl = List.copyOf(nl);
        en = List.copyOf(en);
        if (nl.isEmpty() || nl.size() != en.size()) {
            throw new IllegalArgumentException(
                    "questions of " + voice + " about " + theme + ": as many in each language, and at least one");
        }
    }

    /** @param language one of {@link Label#LANGUAGES} */
    public List<String> in(String language) {
        return "nl".equals(language) ? nl : en;
    }
}
