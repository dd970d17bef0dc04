package nl.aanwezig.transition.oso;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.aanwezig.transition.oso.OsoDossier.Located;

/** A dossier before the rules: what they ask of it, in their words. */
final class Judged {

    static final String DOSSIER = "/dossier";
    static final String METADATA = "/dossier/metadata";
    static final String INSPECTION = "/dossier/inzage";
    static final String SCHOOL = "/dossier/huidigeschool";
    static final String PUPIL = "/dossier/huidigeschool/leerling";

    private final OsoDossier dossier;
    private final OsoMoment moment;
    private final List<Located> elements;

    Judged(OsoDossier dossier, OsoMoment moment) {
        this.dossier = dossier;
        this.moment = moment;
        this.elements = dossier.elements();
    }

    OsoElement metadata() {
        return dossier.metadata();
    }

    OsoElement school() {
        return dossier.school();
    }

    OsoElement pupil() {
        return dossier.pupil();
    }

    Optional<OsoElement> inspection() {
        return dossier.inspection();
    }

    Stream<Located> elements() {
        return elements.stream();
    }

    Stream<Located> named(String name) {
        return elements().filter(element -> element.is(name));
    }

    boolean is(OsoProfile profile) {
        return dossier.profile().filter(profile::equals).isPresent();
    }

    Optional<OsoProfile> profile() {
        return dossier.profile();
    }

    /** A draft that says of itself that it is preliminary: the family has not seen it yet. */
    boolean awaitsInspection() {
        return moment == OsoMoment.DRAFT
                && inspection()
                        .filter(block -> block.isTrue("voorlopigdossier"))
                        .isPresent();
    }

    /** The paths of the elements of that name that break a rule. */
    Stream<String> where(String name, Predicate<OsoElement> broken) {
        return named(name).filter(found -> broken.test(found.element())).map(Located::path);
    }

    static Stream<String> when(boolean broken, String path) {
        return broken ? Stream.of(path) : Stream.empty();
    }
}
