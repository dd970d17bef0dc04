package nl.aanwezig.transition.oso;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes a dossier in: structure, rules and documents. It comes in whole or not at all. */
public final class OsoImport {

    private final OsoReader reader;
    private final OsoDocuments documents;

    public OsoImport(OsoReader reader, OsoDocuments documents) {
        this.reader = reader;
        this.documents = documents;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * @param dossier without what is not to be kept: authorised absence, and documents that nobody can open
     * @param leftOut the codes of what was left out, each once
     */
    public record Accepted(OsoDossier dossier, List<String> leftOut) implements Outcome {}

    /** @param faults at least one */
    public record Refused(List<OsoFault> faults) implements Outcome {}

    /** @throws IOException when the stream itself fails */
    public Outcome read(InputStream in, OsoMoment moment) throws IOException {
        return switch (reader.read(in)) {
            case OsoReading.Refused refused -> new Refused(refused.faults());
            case OsoReading.Read read -> judge(read.dossier(), moment);
        };
    }

    private Outcome judge(OsoDossier dossier, OsoMoment moment) {
        OsoDocuments.Judgement judgement = documents.judge(dossier);
        List<OsoFault> faults = Stream.concat(OsoRules.judge(dossier, moment).stream(), judgement.faults().stream())
                .toList();
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        List<String> leftOut = new ArrayList<>();
        OsoElement root = dossier.root();
        for (TravelRule rule : List.of(
                TravelRules.onlyUnauthorisedAbsence(),
                TravelRules.without(judgement.cutOff()),
                TravelRules.noTestWithoutResult())) {
            OsoElement left = rule.apply(root);
            if (!left.equals(root)) {
                leftOut.add(rule.code());
            }
            root = left;
        }
        return new Accepted(new OsoDossier(root), List.copyOf(leftOut));
    }
}
