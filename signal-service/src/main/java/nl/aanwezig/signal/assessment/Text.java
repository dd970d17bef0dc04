package nl.aanwezig.signal.assessment;

import java.util.HashMap;
import java.util.Map;

/** The same words in each language of a policy pack; English is always among them. */
public record Text(Map<String, String> byLanguage) {

    private static final String ALWAYS = "en";

    public Text {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ALWAYS)) {
            throw new IllegalArgumentException("a text needs English");
        }
    }

    /** These words, and then those, in each language of these. */
    public Text then(Text more) {
        Map<String, String> both = new HashMap<>();
        byLanguage.forEach((language, words) -> both.put(language, words + " " + more.in(language)));
        return new Text(both);
    }

    /** In that language, or in English where it is missing. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(ALWAYS, ""));
    }
}
