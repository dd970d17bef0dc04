package nl.aanwezig.transition.oso;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer needs to know of a dossier. It holds neither the pupil's number nor an address.
 *
 * @param school BRIN of the sending school
 * @param location two digits after it
 * @param pupilId the pupil's id at the sending school, as that school's administration has it
 * @param categories what was decided about each category
 * @param absence unauthorised absence only
 */
public record OsoSummary(
        OsoProfile profile,
        String school,
        String location,
        @Nullable String pupilId,
        @Nullable LocalDate bornOn,
        boolean addressSecret,
        Inspection inspection,
        @Nullable Agreement consent,
        Map<OsoCategory, OsoVerdict> categories,
        @Nullable Absence absence) {

    public OsoSummary {
        categories = Map.copyOf(categories);
    }

    /**
     * @param preliminary the dossier calls itself a draft
     * @param done the family has seen it
     * @param objection why they disagree, in their words
     */
    public record Inspection(
            boolean preliminary,
            boolean done,
            @Nullable LocalDate on,
            @Nullable Agreement agreement,
            @Nullable String objection) {

        @Override
        public String toString() {
            return done ? "inspected" : "not inspected";
        }
    }

    /** Of the last 12 months. */
    public record Absence(
            @Nullable Integer halfDays,
            @Nullable Integer hours,
            @Nullable Integer frequency,
            @Nullable Boolean moreThanQuarter) {}

    /** @param dossier accepted by {@link OsoImport} */
    public static OsoSummary of(OsoDossier dossier) {
        OsoElement pupil = dossier.pupil();
        return new OsoSummary(
                dossier.profile().orElseThrow(() -> new IllegalArgumentException("not an accepted dossier")),
                dossier.school().textAt("brincode").orElseThrow(),
                dossier.school().textAt("vestigingscode").orElseThrow(),
                pupil.textAt("leerlingid").orElse(null),
                pupil.textAt("geboortedatum").map(ValueType::day).orElse(null),
                pupil.isTrue("adresgeheim"),
                inspection(dossier),
                dossier.root()
                        .textAt("inzage", "toestemming")
                        .flatMap(Agreement::of)
                        .orElse(null),
                categories(dossier),
                absenceOf(dossier));
    }

    private static Inspection inspection(OsoDossier dossier) {
        Optional<OsoElement> block = dossier.inspection();
        return new Inspection(
                block.filter(found -> found.isTrue("voorlopigdossier")).isPresent(),
                block.filter(found -> found.isTrue("inzage")).isPresent(),
                block.flatMap(found -> found.textAt("inzagedatum"))
                        .map(ValueType::day)
                        .orElse(null),
                block.flatMap(found -> found.textAt("akkoord"))
                        .flatMap(Agreement::of)
                        .orElse(null),
                block.flatMap(found -> found.textAt("redennietakkoord")).orElse(null));
    }

    private static Map<OsoCategory, OsoVerdict> categories(OsoDossier dossier) {
        Map<OsoCategory, OsoVerdict> categories = new EnumMap<>(OsoCategory.class);
        for (OsoCategory category : OsoCategory.values()) {
            dossier.metadata()
                    .textAt("categorie_uitlevering", category.field())
                    .flatMap(OsoVerdict::of)
                    .ifPresent(verdict -> categories.put(category, verdict));
        }
        return categories;
    }

    static @Nullable Absence absenceOf(OsoDossier dossier) {
        return dossier.pupil().at("verzuim").map(OsoSummary::absence).orElse(null);
    }

    private static Absence absence(OsoElement block) {
        return new Absence(
                number(block, "dagdelenongeoorloofd"),
                number(block, "urenongeoorloofd"),
                number(block, "frequentie"),
                block.textAt("meerdan25percent").map(ValueType::isTrue).orElse(null));
    }

    /** A count; one that no school year can have is not told on. */
    private static @Nullable Integer number(OsoElement block, String name) {
        return block.textAt(name)
                .filter(ValueType.INT::accepts)
                .map(text -> Integer.valueOf(ValueType.collapse(text)))
                .filter(count -> count >= 0)
                .orElse(null);
    }

    @Override
    public String toString() {
        return "a summary of a " + profile + " dossier";
    }
}
