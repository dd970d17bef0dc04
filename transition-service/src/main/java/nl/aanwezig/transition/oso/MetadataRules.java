package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Judged.METADATA;
import static nl.aanwezig.transition.oso.Judged.when;

import java.util.List;
import java.util.Set;

/** What a dossier says it is. */
final class MetadataRules {

    static final String STANDARD_VERSION = "2019.1";
    static final String VALIDATION_VERSION = "2019.1.1";
    static final String TRANSFER = "overstapdossier";

    private static final Set<String> WITH_ADMINISTRATION = Set.of("LAS", "LASLVS");

    static final List<OsoRule> ALL = List.of(
            new OsoRule(
                    "administration_part_missing",
                    "OVa.MD01",
                    "a dossier has the part of the school's administration (LAS or LASLVS)",
                    judged -> when(!in(judged, "deeldossier", WITH_ADMINISTRATION), METADATA + "/deeldossier")),
            new OsoRule(
                    "standard_version_not_supported",
                    "OG.02",
                    "the version of the standard is " + STANDARD_VERSION,
                    judged -> when(
                            !in(judged, "standaardversie", Set.of(STANDARD_VERSION)), METADATA + "/standaardversie")),
            new OsoRule(
                    "validation_version_not_supported",
                    "OVa.MD02",
                    "the version of the validation is " + VALIDATION_VERSION,
                    judged -> when(
                            !in(judged, "validatieversie", Set.of(VALIDATION_VERSION)), METADATA + "/validatieversie")),
            new OsoRule(
                    "not_a_transfer",
                    "OVa.OS03",
                    "only a dossier for a transfer between schools (overstapdossier) is taken",
                    judged ->
                            judged.where("overdrachtsoort", kind -> !kind.text().equals(TRANSFER))),
            new OsoRule(
                    "transfer_kind_missing",
                    "OVa.OS01",
                    "a dossier says which transfer it is for",
                    judged -> when(!judged.metadata().has("overstap"), METADATA)),
            new OsoRule(
                    "transfer_kind_not_supported",
                    "OVa.OS02",
                    "the transfer is POVO, VOVO or POPO",
                    judged -> when(
                            judged.metadata().has("overstap")
                                    && judged.profile().isEmpty(),
                            METADATA + "/overstap")),
            new OsoRule(
                    "categories_missing",
                    "OVa.MD03",
                    "a dossier says what was decided about each category",
                    judged -> when(!judged.metadata().has("categorie_uitlevering"), METADATA)));

    private MetadataRules() {}

    private static boolean in(Judged judged, String field, Set<String> allowed) {
        return judged.metadata().textAt(field).filter(allowed::contains).isPresent();
    }
}
