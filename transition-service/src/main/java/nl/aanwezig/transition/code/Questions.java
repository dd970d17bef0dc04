package nl.aanwezig.transition.code;

import java.util.List;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;

/** The guiding questions of the forms, each voice about each theme. They stand in {@code questions.yaml}. */
public record Questions(List<GuidingQuestions> items) {

    /** @throws IllegalArgumentException where a voice is not asked about a theme, or twice */
    public Questions {
        items = List.copyOf(items);
        for (Voice voice : Voice.values()) {
            for (Theme theme : Theme.values()) {
                if (items.stream()
                                .filter(each -> each.voice() == voice && each.theme() == theme)
                                .count()
                        != 1) {
                    throw new IllegalArgumentException(
                            "questions.yaml must ask " + voice + " about " + theme + " once");
                }
            }
        }
    }

    /** In the order in which they are asked. */
    public List<GuidingQuestions> of(Voice voice) {
        return items.stream().filter(each -> each.voice() == voice).toList();
    }
}
