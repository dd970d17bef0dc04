package nl.aanwezig.transition.home.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.aanwezig.transition.code.GuidingQuestions;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.transfer.FamilySay;
import nl.aanwezig.transition.transfer.ParentsRoom;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.TransferState;
import org.jspecify.annotations.Nullable;

/**
 * The dossier as family or pupil sees it. Public, since the template reads it.
 *
 * @param reader FAMILY or PUPIL
 * @param stands where it stands, in plain words
 * @param can names of the steps that this reader can take now
 * @param speaks whether this reader can add and change what is theirs
 * @param decides whether this reader decides what travels
 * @param line whether this reader says how home is reached and whom it trusts
 * @param reads who read it and why, in plain words, newest first; not the reader's own looks
 * @param history what happened, in plain words, oldest first
 */
public record RoomView(
        String language,
        Side reader,
        TransferState state,
        String stands,
        LocalDate until,
        Set<String> can,
        boolean speaks,
        boolean decides,
        boolean line,
        FamilySay say,
        List<Said> voices,
        List<Paper> documents,
        ParentsRoom room,
        List<String> reads,
        List<String> history) {

    /** What one voice says. */
    public record Said(Voice voice, String name, List<Line> items) {}

    /**
     * One item.
     *
     * @param text null where whoever said it keeps it to themselves
     * @param mine whether the reader may change it
     * @param travels whether it goes along as it stands now
     */
    public record Line(
            String itemId,
            Theme theme,
            String themeName,
            @Nullable String code,
            @Nullable String codeName,
            @Nullable String text,
            @Nullable String absence,
            String said,
            Sensitivity sensitivity,
            LocalDate until,
            boolean mine,
            boolean released,
            boolean keptBack,
            boolean travels) {}

    /** @param released whether it goes along as it stands now */
    public record Paper(String documentId, String name, Sensitivity sensitivity, boolean released) {}

    /** One box of the form: what is asked about one theme, and the codes that fit. */
    public record Box(GuidingQuestions questions, String title, List<String> help, List<Choice> codes) {}

    /** Something to choose from. */
    public record Choice(String value, String name) {}
}
