package nl.aanwezig.transition.oso;

import java.util.List;
import java.util.stream.Stream;

/** Every business rule of the standard for the transfers read here, in one list, and what they say of a dossier. */
public final class OsoRules {

    static final List<OsoRule> ALL = Stream.of(
                    MetadataRules.ALL,
                    InspectionRules.ALL,
                    SchoolRules.ALL,
                    PupilRules.ALL,
                    AddressRules.ALL,
                    AdviceRules.ALL,
                    TestRules.ALL,
                    CategoryRules.ALL,
                    CodeListRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final int MAX_FAULTS = 50;

    private OsoRules() {}

    /** What is wrong with it, as far as 50 faults tell; nothing when the list is empty. */
    public static List<OsoFault> judge(OsoDossier dossier, OsoMoment moment) {
        Judged judged = new Judged(dossier, moment);
        return ALL.stream()
                .flatMap(rule -> rule.judge(judged).stream())
                .limit(MAX_FAULTS)
                .toList();
    }
}
