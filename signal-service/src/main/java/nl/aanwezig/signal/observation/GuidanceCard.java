package nl.aanwezig.signal.observation;

import java.util.List;

/**
 * What to do after an observation, in plain words (level B1) and one language.
 *
 * @param language {@code en} or {@code nl}
 * @param title what was seen
 * @param whatToDoNow today, in order
 * @param whomToConsult within school first
 * @param openingTheTalk sentences to open the talk with the parents, as equals and without blame
 * @param meldcodeSteps the five steps at a worry about home; a person takes them, never this software
 * @param acuteDanger whom to phone at once
 * @param source what it rests on
 */
public record GuidanceCard(
        ObservationKind kind,
        String language,
        String title,
        List<String> whatToDoNow,
        List<String> whomToConsult,
        List<String> openingTheTalk,
        List<String> meldcodeSteps,
        List<Contact> acuteDanger,
        String source) {

    /** A number to phone. */
    public record Contact(String name, String phone, String when) {}

    public GuidanceCard {
        whatToDoNow = List.copyOf(whatToDoNow);
        whomToConsult = List.copyOf(whomToConsult);
        openingTheTalk = List.copyOf(openingTheTalk);
        meldcodeSteps = List.copyOf(meldcodeSteps);
        acuteDanger = List.copyOf(acuteDanger);
    }
}
