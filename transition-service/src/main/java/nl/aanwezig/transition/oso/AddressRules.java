package nl.aanwezig.transition.oso;

import static nl.aanwezig.transition.oso.Judged.PUPIL;
import static nl.aanwezig.transition.oso.Judged.when;

import java.util.List;
import java.util.regex.Pattern;

/** Where people live and how they are reached; and that a secret stays one. */
final class AddressRules {

    static final String SECRET_NUMBER = "9999999999";
    static final String SECRET_MAIL = "geheim@geheim.geheim";

    private static final int MAIL_MIN = 4;
    private static final int MAIL_MAX = 256;
    /** As the standard has it, only the end of the part before the @ is looked at. */
    private static final Pattern MAIL = Pattern.compile("[^@]*[\\w!#$%*+=?^`{|}~.-]@"
            + "LABEL(?:\\.LABEL)*".replace("LABEL", "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"));

    static final List<OsoRule> ALL = List.of(
            new OsoRule(
                    "address_secrecy_missing",
                    "OVa.LL04",
                    "the dossier says whether the pupil's address is secret",
                    judged -> when(!judged.pupil().has("adresgeheim"), PUPIL)),
            new OsoRule(
                    "address_missing",
                    "OVa.LL05",
                    "a pupil whose address is not secret has an address",
                    judged -> when(
                            !judged.pupil().isTrue("adresgeheim")
                                    && !judged.pupil().has("adreslijst", "adres")
                                    && !judged.pupil().has("adresbuitenland"),
                            PUPIL)),
            new OsoRule(
                    "secret_address_present",
                    "OVa.LL06, OVa.LL09",
                    "a pupil whose address is secret has no address, here or abroad",
                    judged -> when(
                            judged.pupil().isTrue("adresgeheim")
                                    && (judged.pupil().has("adreslijst")
                                            || judged.pupil().has("adresbuitenland")),
                            PUPIL)),
            new OsoRule(
                    "secret_guardian_address_present",
                    "OVa.OV03",
                    "a guardian whose address is secret has no address",
                    judged -> judged.where(
                            "verzorger", guardian -> guardian.isTrue("adresgeheim") && guardian.has("adreslijst"))),
            new OsoRule(
                    "postcode_forbidden",
                    "OVa.LL07",
                    "an address without a street does not travel",
                    judged -> judged.where("postcode4adres", found -> true)),
            new OsoRule(
                    "secret_contact_present",
                    "OVa.LL08, OVa.OV04",
                    "a secret telephone number or e-mail address is replaced by the standard's own stand-in",
                    judged -> judged.where("communicatie", AddressRules::tellsASecret)),
            new OsoRule(
                    "mail_address_malformed",
                    "OG.01",
                    "an e-mail address has 4 to 256 characters, an @, and a domain after it",
                    judged -> judged.where(
                            "communicatie", contact -> kind(contact).equals("e-mail") && !isMail(number(contact)))));

    private AddressRules() {}

    private static boolean tellsASecret(OsoElement contact) {
        return contact.isTrue("geheim")
                && switch (kind(contact)) {
                    case "telefoon" -> !number(contact).equals(SECRET_NUMBER);
                    case "e-mail" -> !number(contact).equals(SECRET_MAIL);
                    default -> false;
                };
    }

    private static boolean isMail(String text) {
        return text.length() >= MAIL_MIN
                && text.length() <= MAIL_MAX
                && MAIL.matcher(text).matches();
    }

    private static String kind(OsoElement contact) {
        return contact.textAt("soort").orElse("");
    }

    private static String number(OsoElement contact) {
        return contact.textAt("nummer").orElse("");
    }
}
