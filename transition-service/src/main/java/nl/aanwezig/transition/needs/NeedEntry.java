package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;

/**
 * One item of a transfer as it is counted: without its text, and without the pupil.
 *
 * @param transferId stands for the child: whoever says the same twice counts once
 * @param fromSchoolId the school that hands over
 * @param schoolId the school that receives
 * @param subject of the code of the item; {@link Subject#OTHER} where it has none
 * @param saidOn decides in which period it counts
 */
public record NeedEntry(
        String transferId,
        String fromSchoolId,
        String schoolId,
        Voice voice,
        Theme theme,
        Subject subject,
        LocalDate saidOn) {

    Need need() {
        return new Need(subject, theme, voice);
    }

    Child child() {
        return new Child(transferId, fromSchoolId, schoolId);
    }
}
