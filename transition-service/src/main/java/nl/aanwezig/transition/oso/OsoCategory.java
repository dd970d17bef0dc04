package nl.aanwezig.transition.oso;

import java.util.List;
import java.util.Set;

/**
 * A category of the standard: the field that says what was decided about it, and which elements carry its data. The parts that
 * every dossier has (the metadata, the school, the pupil) carry no data that could be left out.
 */
public enum OsoCategory {
    METADATA("cat_metadata", "dossier", "metadata", "overdrachtsoort"),
    INSPECTION("cat_ouderinzage", "dossier", "inzage"),
    SCHOOL("cat_school", "dossier", "huidigeschool"),
    PUPIL("cat_leerling", "huidigeschool", "leerling"),
    GUARDIANS("cat_oudersverzorgers", "leerling", "verzorgersaansprakelijk", "verzorger", "aansprakelijkeinstelling"),
    EARLY_EDUCATION("cat_vve", "leerling", "vanpeuterspeelzaal", "naampeuterspeelzaal", "voorschools", "vroegschools"),
    SCHOOL_CAREER("cat_schoolloopbaan", "leerling", "schoolloopbaanlijst"),
    ADVICE("cat_overstapadvies", "leerling", "overstapadvies"),
    EDUCATION_SUPPORT(
            "cat_onderwijsondersteuning",
            "onderwijsondersteuning",
            "toelichting_onderwijsbehoeften",
            "diagnose",
            "medicijngebruik",
            "opp",
            "tlv",
            "arrangement_cluster12",
            "arrangement_pao",
            "lwoo",
            "rvc"),
    ABSENCE("cat_verzuim", "leerling", "verzuim"),
    FINAL_TEST("cat_eindtoetsbo", "leerling", "eindtoets_basisonderwijs"),
    TEST_RESULTS("cat_toetsresultaten", "leerling", "toetslijst"),
    SUPPORT_PLANS("cat_handelingsplannen", "onderwijsondersteuning", "handelingsplan"),
    GRADES("cat_cijferlijsten", "leerling", "cijferlijstlijst"),
    VO_MBO(
            "cat_vombo",
            "leerling",
            "bevorderd",
            "examenresultaat",
            "resultaatvakkenvo",
            "certificaat",
            "competenties",
            "stage",
            "overigvombo"),
    DOCUMENTS("cat_bijlagedocs", "leerling", "overigdocumentlijst");

    /** In every dossier of every kind of transfer; a family cannot withhold these. */
    private static final Set<OsoCategory> ALWAYS =
            Set.of(METADATA, INSPECTION, SCHOOL, PUPIL, GUARDIANS, SCHOOL_CAREER, ADVICE);

    private final String field;
    private final String parent;
    private final List<String> elements;

    OsoCategory(String field, String parent, String... elements) {
        this.field = field;
        this.parent = parent;
        this.elements = List.of(elements);
    }

    /** Whether a family can withhold it. */
    public boolean canBeWithheld() {
        return !ALWAYS.contains(this);
    }

    String field() {
        return field;
    }

    boolean holds(String parentName, String element) {
        return parent.equals(parentName) && elements.contains(element);
    }
}
