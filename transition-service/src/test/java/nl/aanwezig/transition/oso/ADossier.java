package nl.aanwezig.transition.oso;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Dossiers of nobody: what a rule can be broken in is there, and all of it is right. */
public final class ADossier {

    public static final String STREET = "Verzonnenstraat-17";
    public static final String NUMBER = "123456782";

    private ADossier() {}

    public static OsoDossier delivered(OsoProfile profile) {
        return new OsoDossier(block(
                "dossier",
                metadata(profile),
                leaf("overdrachtsoort", "overstapdossier"),
                block(
                        "inzage",
                        leaf("voorlopigdossier", "false"),
                        leaf("inzage", "true"),
                        leaf("inzagedatum", "2026-03-02"),
                        leaf("akkoord", "Nee"),
                        leaf("redennietakkoord", "Reden van de ouders"),
                        leaf("toestemming", "Ja")),
                school(profile)));
    }

    public static OsoDossier draft(OsoProfile profile) {
        return Edits.with(
                delivered(profile), "inzage", inspection -> block("inzage", leaf("voorlopigdossier", "true")));
    }

    private static OsoElement metadata(OsoProfile profile) {
        return block(
                "metadata",
                leaf("deeldossier", "LASLVS"),
                leaf("pakketnaam", "Pakket"),
                leaf("pakketversie", "1"),
                leaf("datum", "2026-03-09"),
                leaf("standaardversie", "2019.1"),
                leaf("validatieversie", "2019.1.1"),
                OsoElement.block(
                        "categorie_uitlevering",
                        Arrays.stream(OsoCategory.values())
                                .map(category -> leaf(category.field(), verdict(profile, category)))
                                .toList()),
                leaf("overstap", profile.name()));
    }

    private static String verdict(OsoProfile profile, OsoCategory category) {
        return !category.canBeWithheld() ? "VERPLICHT" : profile.forbids(category) ? "VERBODEN" : "OPTIONEEL";
    }

    private static OsoElement school(OsoProfile profile) {
        return block(
                "huidigeschool",
                leaf("naam", "School-17"),
                block("adreslijst", address("Schoolstraat-17")),
                block("communicatielijst", contact("telefoon", "0101234567", false)),
                leaf("brincode", "99XX"),
                leaf("vestigingscode", "00"),
                leaf("aanleverpunt", "1"),
                leaf("soort", "BO"),
                pupil(profile));
    }

    private static OsoElement pupil(OsoProfile profile) {
        Stream<OsoElement> early = profile != OsoProfile.POPO
                ? Stream.of()
                : Stream.of(
                        leaf("vanpeuterspeelzaal", "true"),
                        block(
                                "voorschools",
                                leaf("codevoorschoolsehistorie", "1"),
                                leaf("codevoorschoolsprogramma", "15"),
                                leaf("voorschoolsemaanden", "8"),
                                leaf("codevoorschoolsetoeleider", "9"),
                                leaf("codevoorschoolsedeelname", "5")),
                        block(
                                "vroegschools",
                                leaf("codevroegschoolsprogramma", "7"),
                                leaf("vroegschoolsdatumingang", "2018-08-01")));
        Stream<OsoElement> secondary = profile != OsoProfile.VOVO
                ? Stream.of()
                : Stream.of(
                        block("examenresultaat", leaf("examenuitslag", "geslaagd")),
                        block(
                                "resultaatvakkenvo",
                                leaf("vakcode", "1"),
                                leaf("afgerond", "true"),
                                leaf("examenvak", "true"),
                                leaf("beoordelingexamenvak", "voldoende")));
        Stream<OsoElement> always = Stream.of(
                leaf("voornaam", "Voornaam"),
                leaf("achternaam", "Achternaam-17"),
                leaf("geboortedatum", "2014-03-17"),
                leaf("geslacht", "0"),
                leaf("adresgeheim", "false"),
                block("adreslijst", address(STREET)),
                block(
                        "communicatielijst",
                        contact("telefoon", "9999999999", true),
                        contact("e-mail", "geheim@geheim.geheim", true),
                        contact("e-mail", "achternaam-17@example.org", false)),
                leaf("bsn", NUMBER),
                leaf("leerlingid", "P-17"),
                leaf("datuminschrijving", "2018-08-01"),
                leaf("leerlinggewicht", "0.00"),
                leaf("nnca", "0"),
                block("huisarts", leaf("achternaam", "Huisarts-17"), block("adreslijst", address(STREET))),
                leaf("verzorgersaansprakelijk", "true"),
                block(
                        "overstapadvies",
                        leaf("advies", "60"),
                        leaf("wensouders", "61"),
                        leaf("wensleerling", "60"),
                        leaf("herzienadvies", "61"),
                        leaf("profiel", "plus"),
                        leaf("argumentatie", "Argumentatie"),
                        leaf("contactnodig", "true"),
                        leaf("contactpersoon", "Contactpersoon-17"),
                        leaf("contacttelefoon", "0101234567"),
                        leaf("aandachtspunten", "Aandachtspunt")),
                block(
                        "schoolloopbaanlijst",
                        block(
                                "schoolloopbaan",
                                leaf("schooljaar", "2025-2026"),
                                leaf("groepscode", "8"),
                                leaf("jaargroep", "8"),
                                leaf("brincode", "99XX"),
                                leaf("vestigingscode", "00"))),
                support(),
                block(
                        "verzuim",
                        leaf("dagdelenongeoorloofd", "4"),
                        leaf("meerdan25percent", "false"),
                        leaf("frequentie", "2"),
                        leaf("contactleerplicht", "false")),
                finalTest(),
                block("toetslijst", test("2025-10-01"), test("2023-08-01")),
                block(
                        "cijferlijstlijst",
                        block(
                                "cijferlijst",
                                block(
                                        "cijferlijstTypelijst",
                                        leaf("naam", "Rapport"),
                                        block("score", leaf("waarde", "7"))),
                                leaf("jaargroep", "8"))),
                block("overigdocumentlijst", document("plan.txt", Zips.zip("plan.txt", "Een plan"))),
                guardian("Achternaam-18", false, STREET),
                guardian("Achternaam-19", true, null));
        OsoElement pupil = OsoElement.block(
                "leerling",
                Stream.of(always, early, secondary).flatMap(parts -> parts).toList());
        return Structure.standard().block("pupil").inOrder(pupil);
    }

    private static OsoElement support() {
        return block(
                "onderwijsondersteuning",
                block("toelichting_onderwijsbehoeften", document("uitleg.pdf", Zips.zip("uitleg.pdf", "%PDF-1.7"))),
                block("diagnose", leaf("code", "HB")),
                leaf("medicijngebruik", "false"),
                block("handelingsplan", leaf("startdatum", "2025-08-01"), leaf("isgerichtop", "Rekenen")),
                block("opp", leaf("opp_ingangdatum", "2025-08-01")),
                block(
                        "tlv",
                        leaf("tlvingangdatum", "2025-08-01"),
                        leaf("tlvswvnummer", "PO9999"),
                        leaf("tlvcategorie", "Nvt"),
                        leaf("tlvbeschikkingsnummer", "1")),
                block("arrangement_cluster12", leaf("arrangement_datum", "2025-08-01")),
                block("arrangement_pao", leaf("arrangement_datum", "2025-08-01")),
                block(
                        "lwoo",
                        leaf("lwoo_ingangdatum", "2025-08-01"),
                        leaf("lwoo_swvnummer", "VO9999"),
                        leaf("lwoo_beschikkingsnummer", "1")),
                block(
                        "rvc",
                        block(
                                "signaleringlwoopro",
                                leaf("deelgenomenaanonderzoek", "false"),
                                leaf("leerachterstand", "false"),
                                leaf("lagescoreeindtoets", "false")),
                        leaf("rvcindicatie", "PRO")));
    }

    private static OsoElement finalTest() {
        return block(
                "eindtoets_basisonderwijs",
                block(
                        "eindtoetsresultaat",
                        leaf("toetssoort", "0011"),
                        leaf("toetsniveau", "G"),
                        leaf("datum_afname", "2026-02-10"),
                        leaf("wettelijke_ontheffing", "N"),
                        leaf("standaardscore", "535"),
                        leaf("toets_advies", "havo"),
                        block(
                                "onderdelen",
                                block(
                                        "onderdeel",
                                        leaf("onderdeelcode", "8000"),
                                        leaf("ond_referentieniveau", "02"),
                                        block(
                                                "domeinen",
                                                block(
                                                        "domein",
                                                        leaf("domeincode", "8050"),
                                                        leaf("dom_referentieniveau", "03")))))),
                leaf("deelgenomen", "true"));
    }

    static OsoElement test(String takenOn) {
        return block(
                "toets",
                block("toetsidentificatie", leaf("eldtoetscode", "TOETS-17")),
                block("afname", leaf("afnamedatum", takenOn), leaf("jaargroep", "8")),
                block(
                        "resultaat",
                        block("toetsscore", leaf("aantalgoed", "15")),
                        block(
                                "referentiescore",
                                leaf("codereferentiescore", "IV"),
                                leaf("codevergelijkingsgroep", "Landelijk"),
                                leaf("waarde", "II"))));
    }

    private static OsoElement guardian(String name, boolean secret, String street) {
        Stream<OsoElement> first = Stream.of(
                leaf("voornaam", "Voornaam"), leaf("achternaam", name), leaf("adresgeheim", Boolean.toString(secret)));
        Stream<OsoElement> home = street == null ? Stream.of() : Stream.of(block("adreslijst", address(street)));
        Stream<OsoElement> rest = Stream.of(
                leaf("relatietotkind", "1"),
                leaf("wettigevertegenwoordiger", "true"),
                leaf("iban", "NL00BANK0123456789"));
        return OsoElement.block(
                "verzorger",
                Stream.of(first, home, rest).flatMap(parts -> parts).toList());
    }

    static OsoElement address(String street) {
        return block(
                "adres",
                leaf("soortadres", "bezoek"),
                leaf("straat", street),
                leaf("nummer", "17"),
                leaf("aanduiding", "TO"),
                leaf("postcode", "9999XX"),
                leaf("plaats", "Plaats-17"));
    }

    static OsoElement contact(String kind, String number, boolean secret) {
        return block(
                "communicatie",
                leaf("soort", kind),
                leaf("aanduiding", "prive"),
                leaf("nummer", number),
                leaf("geheim", Boolean.toString(secret)));
    }

    static OsoElement document(String name, String content) {
        return block("document", leaf("bestandsnaam", name), leaf("bestandsinhoud", content));
    }

    public static OsoElement block(String name, OsoElement... children) {
        return OsoElement.block(name, List.of(children));
    }

    public static OsoElement leaf(String name, String text) {
        return OsoElement.leaf(name, text);
    }
}
