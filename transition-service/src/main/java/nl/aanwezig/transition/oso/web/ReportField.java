package nl.aanwezig.transition.oso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which field of a report an element of a dossier came from. */
final class ReportField {

    private static final Pattern STEP = Pattern.compile("([^\\[]+)(?:\\[(\\d+)])?");

    /** Lists are those whose elements repeat. */
    private static final Map<String, String> LISTS = Map.of(
            "verzorger", "guardians",
            "schoolloopbaan", "career",
            "adres", "addresses",
            "communicatie", "contacts",
            "voornaam", "firstNames");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("huidigeschool", "school"),
            Map.entry("leerling", "pupil"),
            Map.entry("aansprakelijkeinstelling", "responsible"),
            Map.entry("overstapadvies", "advice"),
            Map.entry("verzuim", "absence"),
            Map.entry("naam", "name"),
            Map.entry("brincode", "brin"),
            Map.entry("vestigingscode", "location"),
            Map.entry("aanleverpunt", "deliveryPoint"),
            Map.entry("voorvoegsel", "prefix"),
            Map.entry("achternaam", "lastName"),
            Map.entry("roepnaam", "callName"),
            Map.entry("geboortedatum", "bornOn"),
            Map.entry("geslacht", "gender"),
            Map.entry("adresgeheim", "addressSecret"),
            Map.entry("bsn", "number"),
            Map.entry("onderwijsnummer", "number"),
            Map.entry("leerlingid", "id"),
            Map.entry("datuminschrijving", "enrolledOn"),
            Map.entry("datumuitschrijving", "leftOn"),
            Map.entry("relatietotkind", "relation"),
            Map.entry("wettigevertegenwoordiger", "legalRepresentative"),
            Map.entry("soortadres", "kind"),
            Map.entry("straat", "street"),
            Map.entry("toevoeging", "addition"),
            Map.entry("postcode", "postcode"),
            Map.entry("plaats", "town"),
            Map.entry("soort", "kind"),
            Map.entry("aanduiding", "use"),
            Map.entry("nummer", "number"),
            Map.entry("geheim", "secret"),
            Map.entry("noodnummer", "emergency"),
            Map.entry("advies", "code"),
            Map.entry("wensouders", "wishOfParents"),
            Map.entry("wensleerling", "wishOfPupil"),
            Map.entry("argumentatie", "reasoning"),
            Map.entry("contactnodig", "contactWanted"),
            Map.entry("contactpersoon", "contactPerson"),
            Map.entry("contacttelefoon", "contactTelephone"),
            Map.entry("contactemail", "contactMail"),
            Map.entry("aandachtspunten", "attention"),
            Map.entry("schooljaar", "year"),
            Map.entry("groepscode", "group"),
            Map.entry("jaargroep", "stage"),
            Map.entry("begindatum", "from"),
            Map.entry("einddatum", "to"),
            Map.entry("dagdelenongeoorloofd", "halfDays"),
            Map.entry("urenongeoorloofd", "hours"),
            Map.entry("meerdan25percent", "moreThanQuarter"),
            Map.entry("frequentie", "frequency"));

    private ReportField() {}

    /** As {@code guardians[1].addresses[0].street}; null where the report has nothing of the kind. */
    static @Nullable String at(String path) {
        List<String> field = new ArrayList<>();
        for (String step : path.split("/")) {
            Matcher found = STEP.matcher(step);
            if (!found.matches()) {
                continue;
            }
            String list = LISTS.get(found.group(1));
            String name = NAMES.get(found.group(1));
            if (list != null) {
                int position = found.group(2) == null ? 1 : Integer.parseInt(found.group(2));
                field.add(list + "[" + (position - 1) + "]");
            } else if (name != null) {
                field.add(name);
            }
        }
        boolean besideTheSchool = field.size() > 2
                && field.getFirst().equals("school")
                && field.get(1).equals("pupil")
                && OF_THE_REPORT.contains(field.get(2).replaceAll("\\[.*", ""));
        if (besideTheSchool) {
            field = field.subList(2, field.size());
        } else if (field.size() > 1 && field.get(1).equals("pupil")) {
            field = field.subList(1, field.size());
        }
        return field.isEmpty() ? null : String.join(".", field);
    }

    /** What the standard has within the pupil, and a report beside. */
    private static final List<String> OF_THE_REPORT =
            List.of("guardians", "responsible", "advice", "career", "absence");
}
