package nl.aanwezig.transition.oso;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a dossier for another school. What does not travel is taken out first, and what was written is read back and judged as
 * the receiving school will: an export that would be refused there is not handed out.
 */
public final class OsoExport {

    private final OsoReader reader;
    private final OsoDocuments documents;

    public OsoExport(OsoReader reader, OsoDocuments documents) {
        this.reader = reader;
        this.documents = documents;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * @param xml UTF-8, valid by the schema and the rules of the standard
     * @param leftOut the codes of what was in the dossier and did not travel, each once
     */
    public record Written(byte[] xml, List<String> leftOut) implements Outcome {
        @Override
        public String toString() {
            return "an export of " + xml.length + " bytes";
        }
    }

    /** @param faults at least one: what is missing or wrong, as the receiving school would say it */
    public record Refused(List<OsoFault> faults) implements Outcome {}

    public Outcome export(OsoDossier dossier, ExportTerms terms) {
        List<OsoFault> faults = refusalOf(terms);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        OsoDocuments.Judgement judgement = documents.judge(dossier);
        if (!judgement.faults().isEmpty()) {
            return new Refused(judgement.faults());
        }
        List<String> leftOut = new ArrayList<>();
        OsoElement root = dossier.root();
        Cover cover = new Cover(terms, dossier);
        for (TravelRule rule : rules(cover, terms, judgement)) {
            OsoElement left = rule.apply(root);
            if (!left.equals(root) && !leftOut.contains(rule.code())) {
                leftOut.add(rule.code());
            }
            root = left;
        }
        OsoDossier travelling = cover.on(new OsoDossier(root));
        byte[] xml = OsoWriter.write(travelling);
        List<OsoFault> refused = asReceived(xml);
        return refused.isEmpty() ? new Written(xml, List.copyOf(leftOut)) : new Refused(refused);
    }

    private static List<OsoFault> refusalOf(ExportTerms terms) {
        Stream<OsoFault> withheld = terms.withheld().stream()
                .filter(category -> !category.canBeWithheld())
                .map(category -> new OsoFault(
                        "category_cannot_be_withheld",
                        Judged.METADATA + "/categorie_uitlevering/" + category.field(),
                        "the standard requires this category in every dossier"));
        Stream<OsoFault> inspection = terms.inspectedOn() == null
                ? Stream.of(
                        new OsoFault("not_inspected", Judged.INSPECTION, "the family has not inspected the dossier"))
                : terms.inspectedOn().isAfter(terms.exportedOn())
                        ? Stream.of(new OsoFault(
                                "inspected_in_future", Judged.INSPECTION, "the inspection is later than the export"))
                        : Stream.empty();
        return Stream.concat(withheld, inspection).toList();
    }

    private static List<TravelRule> rules(Cover cover, ExportTerms terms, OsoDocuments.Judgement judgement) {
        List<TravelRule> rules = new ArrayList<>(List.of(
                TravelRules.onlyUnauthorisedAbsence(),
                TravelRules.noOrigin(),
                TravelRules.noBankAccount(),
                TravelRules.noPostcodeAlone(),
                TravelRules.noSecretGuardianAddress(),
                TravelRules.noSecretContact()));
        if (cover.isAddressSecret()) {
            rules.add(TravelRules.noAddressAtAll());
        }
        if (terms.profile() == OsoProfile.POVO) {
            rules.add(TravelRules.noOldTest(terms.exportedOn()));
        }
        for (OsoCategory category : OsoCategory.values()) {
            switch (cover.verdict(category)) {
                case FORBIDDEN -> rules.add(TravelRules.without(category, "category_not_for_this_transfer"));
                case WITHHELD -> rules.add(TravelRules.without(category, "category_withheld"));
                case REQUIRED, OPTIONAL -> {
                    // Its data travels.
                }
            }
        }
        rules.add(TravelRules.without(judgement.cutOff()));
        rules.add(TravelRules.noTestWithoutResult());
        return rules;
    }

    private List<OsoFault> asReceived(byte[] xml) {
        try {
            return switch (reader.read(new ByteArrayInputStream(xml))) {
                case OsoReading.Refused refused -> refused.faults();
                case OsoReading.Read read ->
                    Stream.concat(
                                    OsoRules.judge(read.dossier(), OsoMoment.DELIVERY).stream(),
                                    documents.judge(read.dossier()).faults().stream())
                            .toList();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
