package nl.aanwezig.transition.needs;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;

/** What is counted together: one line of the map. */
public record Need(Subject subject, Theme theme, Voice voice) {

    /** The themes that say that something is asked for; the others are knowledge about one child and no demand. */
    public static final List<Theme> THEMES = List.of(Theme.PROBLEM, Theme.QUESTION, Theme.WISH, Theme.NEED);

    /** Every line, said by anybody or not: which lines stand on the map tells nothing. */
    public static final List<Need> ALL = all();

    private static List<Need> all() {
        List<Need> all = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            for (Theme theme : THEMES) {
                for (Voice voice : Voice.values()) {
                    all.add(new Need(subject, theme, voice));
                }
            }
        }
        return List.copyOf(all);
    }
}
