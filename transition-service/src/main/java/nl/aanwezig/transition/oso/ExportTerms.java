package nl.aanwezig.transition.oso;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a dossier goes.
 *
 * @param inspectedOn when the family saw it; without that nothing is exported
 * @param agreement what they said of it; a no travels along, with the reason
 * @param objection why they disagree, in their words
 * @param consent needed from one secondary school to another
 * @param withheld what the family keeps back
 * @param addressSecret no address may be in it, of whomever; a dossier that says so itself needs no repeating
 * @param packageName the software that exports, with its version
 */
public record ExportTerms(
        OsoProfile profile,
        LocalDate exportedOn,
        @Nullable LocalDate inspectedOn,
        @Nullable Agreement agreement,
        @Nullable String objection,
        @Nullable Agreement consent,
        Set<OsoCategory> withheld,
        boolean addressSecret,
        String packageName,
        String packageVersion) {

    public ExportTerms {
        withheld = Set.copyOf(withheld);
    }

    @Override
    public String toString() {
        return "terms for " + profile + " on " + exportedOn;
    }
}
