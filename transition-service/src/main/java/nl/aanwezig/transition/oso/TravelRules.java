package nl.aanwezig.transition.oso;

import java.time.LocalDate;
import java.util.Set;

/** What does not travel from school to school, whoever put it into the dossier; {@code docs/oso.md} says why. */
final class TravelRules {

    private static final Set<String> AUTHORISED = Set.of("dagdelengeoorloofd", "urengeoorloofd");
    private static final Set<String> ORIGIN = Set.of("geboorteplaats", "nationaliteit", "geboortemaand");
    private static final Set<String> ADDRESSES = Set.of("adreslijst", "adresbuitenland", "postcode4adres");
    private static final Set<String> AROUND_THE_PUPIL =
            Set.of("leerling", "verzorger", "huisarts", "aansprakelijkeinstelling");

    private TravelRules() {}

    /** Of absence only unauthorised absence travels; what a document about absence holds cannot be known. */
    static TravelRule onlyUnauthorisedAbsence() {
        return TravelRule.without(
                "authorised_absence",
                (element, parent) -> parent.name().equals("verzuim")
                        && (AUTHORISED.contains(element.name())
                                || element.name().equals("documentLijst")));
    }

    static TravelRule noOrigin() {
        return TravelRule.without(
                "origin", (element, parent) -> parent.name().equals("leerling") && ORIGIN.contains(element.name()));
    }

    static TravelRule noBankAccount() {
        return TravelRule.without(
                "bank_account",
                (element, parent) ->
                        element.name().equals("iban") || element.name().equals("banknummer"));
    }

    static TravelRule noPostcodeAlone() {
        return TravelRule.without(
                "postcode", (element, parent) -> element.name().equals("postcode4adres"));
    }

    /** Of everybody around the pupil: where the family doctor or the children's home is tells where the pupil lives. */
    static TravelRule noAddressAtAll() {
        return TravelRule.without(
                "secret_address",
                (element, parent) -> AROUND_THE_PUPIL.contains(parent.name()) && ADDRESSES.contains(element.name()));
    }

    static TravelRule noSecretGuardianAddress() {
        return TravelRule.without(
                "secret_guardian_address",
                (element, parent) -> parent.name().equals("verzorger")
                        && parent.isTrue("adresgeheim")
                        && element.name().equals("adreslijst"));
    }

    static TravelRule noSecretContact() {
        return new TravelRule("secret_contact", (element, parent) -> {
            boolean secret = parent.name().equals("communicatie") && parent.isTrue("geheim");
            if (!secret || !element.name().equals("nummer")) {
                return element;
            }
            boolean mail = parent.textAt("soort").filter("e-mail"::equals).isPresent();
            return element.withText(mail ? AddressRules.SECRET_MAIL : AddressRules.SECRET_NUMBER);
        });
    }

    static TravelRule noOldTest(LocalDate exportedOn) {
        return TravelRule.without(
                "old_test",
                (element, parent) -> element.name().equals("toets") && TestRules.isTooOld(element, exportedOn));
    }

    static TravelRule without(Set<OsoElement> documents) {
        return TravelRule.without(
                "document_cut_off",
                (element, parent) -> element.name().equals("document") && documents.contains(element));
    }

    /** A test whose only result was a document that is left out. */
    static TravelRule noTestWithoutResult() {
        return TravelRule.without(
                "test_without_result",
                (element, parent) ->
                        (element.name().equals("toets") || element.name().equals("toetsonderdeel"))
                                && !element.has("resultaat"));
    }

    static TravelRule without(OsoCategory category, String code) {
        return TravelRule.without(code, (element, parent) -> category.holds(parent.name(), element.name()));
    }
}
