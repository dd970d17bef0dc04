package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an export that speak about the dossier itself: metadata, categories, inspection, secrecy of the address. */
final class Cover {

    private final ExportTerms terms;
    private final OsoDossier original;

    Cover(ExportTerms terms, OsoDossier original) {
        this.terms = terms;
        this.original = original;
    }

    boolean isAddressSecret() {
        return terms.addressSecret() || original.pupil().isTrue("adresgeheim");
    }

    OsoDossier on(OsoDossier dossier) {
        return dossier.with(metadata())
                .with(OsoElement.leaf("overdrachtsoort", MetadataRules.TRANSFER))
                .with(inspection())
                .withPupil(pupil(dossier.pupil()));
    }

    private OsoElement metadata() {
        return OsoElement.block(
                "metadata",
                List.of(
                        OsoElement.leaf(
                                "deeldossier",
                                original.metadata().textAt("deeldossier").orElse("LASLVS")),
                        OsoElement.leaf("pakketnaam", terms.packageName()),
                        OsoElement.leaf("pakketversie", terms.packageVersion()),
                        OsoElement.leaf("datum", terms.exportedOn().toString()),
                        OsoElement.leaf("standaardversie", MetadataRules.STANDARD_VERSION),
                        OsoElement.leaf("validatieversie", MetadataRules.VALIDATION_VERSION),
                        OsoElement.block(
                                "categorie_uitlevering",
                                Arrays.stream(OsoCategory.values())
                                        .map(category -> OsoElement.leaf(
                                                category.field(),
                                                verdict(category).code()))
                                        .toList()),
                        OsoElement.leaf("overstap", terms.profile().name())));
    }

    OsoVerdict verdict(OsoCategory category) {
        if (!category.canBeWithheld()) {
            return OsoVerdict.REQUIRED;
        }
        if (terms.profile().forbids(category)) {
            return OsoVerdict.FORBIDDEN;
        }
        // What was withheld once stays withheld, wherever the dossier goes next.
        boolean withheld = terms.withheld().contains(category)
                || original.metadata()
                        .textAt("categorie_uitlevering", category.field())
                        .filter(OsoVerdict.WITHHELD.code()::equals)
                        .isPresent();
        return withheld ? OsoVerdict.WITHHELD : OsoVerdict.OPTIONAL;
    }

    private OsoElement inspection() {
        List<OsoElement> parts = new ArrayList<>();
        parts.add(OsoElement.leaf("voorlopigdossier", "false"));
        parts.add(OsoElement.leaf("inzage", Boolean.toString(terms.inspectedOn() != null)));
        add(parts, "inzagedatum", terms.inspectedOn());
        add(
                parts,
                "akkoord",
                terms.agreement() == null ? null : terms.agreement().code());
        add(parts, "redennietakkoord", terms.objection());
        add(
                parts,
                "toestemming",
                terms.consent() == null ? null : terms.consent().code());
        return OsoElement.block("inzage", parts);
    }

    private OsoElement pupil(OsoElement pupil) {
        if (!isAddressSecret()) {
            return pupil;
        }
        List<OsoElement> children = new ArrayList<>(pupil.children().stream()
                .filter(child -> !child.name().equals("adresgeheim"))
                .toList());
        children.add(OsoElement.leaf("adresgeheim", "true"));
        return Structure.standard().block("pupil").inOrder(pupil.withChildren(children));
    }

    private static void add(List<OsoElement> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(OsoElement.leaf(name, value.toString()));
        }
    }
}
