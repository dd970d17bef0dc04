package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a report into the elements of the standard, in its order. */
final class ReportDossier {

    private final OsoReport report;

    ReportDossier(OsoReport report) {
        this.report = report;
    }

    OsoDossier build() {
        OsoElement metadata = OsoElement.block("metadata", List.of(OsoElement.leaf("deeldossier", "LASLVS")));
        return new OsoDossier(OsoElement.block("dossier", List.of(metadata, school())));
    }

    private OsoElement school() {
        OsoReport.School school = report.school();
        return block(
                "huidigeschool",
                leaf("naam", school.name()),
                addresses(school.addresses()),
                contacts(school.contacts()),
                leaf("brincode", school.brin()),
                leaf("vestigingscode", school.location()),
                leaf("aanleverpunt", school.deliveryPoint()),
                leaf("soort", school.kind()),
                pupil());
    }

    private OsoElement pupil() {
        OsoReport.Pupil pupil = report.pupil();
        List<@Nullable OsoElement> parts = new ArrayList<>(names(pupil.firstNames()));
        parts.add(leaf("voorvoegsel", pupil.prefix()));
        parts.add(leaf("achternaam", pupil.lastName()));
        parts.add(leaf("roepnaam", pupil.callName()));
        parts.add(leaf("geboortedatum", pupil.bornOn()));
        parts.add(leaf("geslacht", pupil.gender()));
        parts.add(leaf("adresgeheim", pupil.addressSecret()));
        parts.add(addresses(pupil.addresses()));
        parts.add(contacts(pupil.contacts()));
        OsoReport.Number number = pupil.number();
        parts.add(number == null ? null : leaf(number.kind().element(), number.value()));
        parts.add(leaf("leerlingid", pupil.id()));
        parts.add(leaf("datuminschrijving", pupil.enrolledOn()));
        parts.add(leaf("datumuitschrijving", pupil.leftOn()));
        parts.add(leaf("verzorgersaansprakelijk", report.responsible() == null));
        parts.add(institution(report.responsible()));
        parts.add(advice(report.advice()));
        parts.add(list(
                "schoolloopbaanlijst",
                report.career().stream().map(this::schoolYear).toList()));
        parts.add(absence(report.absence()));
        report.guardians().forEach(guardian -> parts.add(guardian(guardian)));
        return block("leerling", parts.toArray(OsoElement[]::new));
    }

    private static OsoElement guardian(OsoReport.Guardian guardian) {
        List<@Nullable OsoElement> parts = new ArrayList<>(names(guardian.firstNames()));
        parts.add(leaf("voorvoegsel", guardian.prefix()));
        parts.add(leaf("achternaam", guardian.lastName()));
        parts.add(leaf("adresgeheim", guardian.addressSecret()));
        parts.add(addresses(guardian.addresses()));
        parts.add(contacts(guardian.contacts()));
        parts.add(leaf("relatietotkind", guardian.relation()));
        parts.add(leaf("wettigevertegenwoordiger", guardian.legalRepresentative()));
        return block("verzorger", parts.toArray(OsoElement[]::new));
    }

    private static @Nullable OsoElement institution(OsoReport.@Nullable Institution institution) {
        return institution == null
                ? null
                : block("aansprakelijkeinstelling", leaf("naam", institution.name()), contacts(institution.contacts()));
    }

    private static OsoElement advice(OsoReport.Advice advice) {
        return block(
                "overstapadvies",
                leaf("advies", advice.code()),
                leaf("wensouders", advice.wishOfParents()),
                leaf("wensleerling", advice.wishOfPupil()),
                leaf("argumentatie", advice.reasoning()),
                leaf("contactnodig", advice.contactWanted()),
                leaf("contactpersoon", advice.contactPerson()),
                leaf("contacttelefoon", advice.contactTelephone()),
                leaf("contactemail", advice.contactMail()),
                leaf("aandachtspunten", advice.attention()));
    }

    private OsoElement schoolYear(OsoReport.SchoolYear year) {
        return block(
                "schoolloopbaan",
                leaf("schooljaar", year.year()),
                leaf("groepscode", year.group()),
                leaf("jaargroep", year.stage()),
                leaf("begindatum", year.from()),
                leaf("einddatum", year.to()),
                leaf("brincode", year.brin() == null ? report.school().brin() : year.brin()),
                leaf("vestigingscode", year.location() == null ? report.school().location() : year.location()));
    }

    private static @Nullable OsoElement absence(OsoReport.@Nullable Absence absence) {
        return absence == null
                ? null
                : block(
                        "verzuim",
                        leaf("dagdelenongeoorloofd", absence.halfDays()),
                        leaf("urenongeoorloofd", absence.hours()),
                        leaf("meerdan25percent", absence.moreThanQuarter()),
                        leaf("frequentie", absence.frequency()));
    }

    private static @Nullable OsoElement addresses(List<OsoReport.Address> addresses) {
        return list(
                "adreslijst",
                addresses.stream()
                        .map(address -> block(
                                "adres",
                                leaf("soortadres", address.kind() == null ? "bezoek" : address.kind()),
                                leaf("straat", address.street()),
                                leaf("nummer", address.number()),
                                leaf("toevoeging", address.addition()),
                                leaf("postcode", address.postcode()),
                                leaf("plaats", address.town())))
                        .toList());
    }

    private static @Nullable OsoElement contacts(List<OsoReport.Contact> contacts) {
        return list(
                "communicatielijst",
                contacts.stream()
                        .map(contact -> block(
                                "communicatie",
                                leaf("soort", contact.kind()),
                                leaf("aanduiding", contact.use()),
                                leaf("nummer", contact.number()),
                                leaf("geheim", contact.secret()),
                                leaf("noodnummer", contact.emergency())))
                        .toList());
    }

    private static List<OsoElement> names(List<String> firstNames) {
        return firstNames.stream()
                .map(name -> OsoElement.leaf("voornaam", name))
                .toList();
    }

    private static @Nullable OsoElement list(String name, List<OsoElement> elements) {
        return elements.isEmpty() ? null : OsoElement.block(name, elements);
    }

    private static @Nullable OsoElement leaf(String name, @Nullable Object value) {
        return value == null ? null : OsoElement.leaf(name, value.toString());
    }

    private static OsoElement block(String name, @Nullable OsoElement... parts) {
        List<OsoElement> present = new ArrayList<>();
        for (OsoElement part : parts) {
            if (part != null) {
                present.add(part);
            }
        }
        return OsoElement.block(name, present);
    }
}
