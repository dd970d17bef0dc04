package nl.aanwezig.notification.transition;

import java.util.List;
import java.util.Optional;

/** Where it is kept what families released. */
public interface FamilyContexts {

    /** Keeps it unless a revision as high is there. One that was taken back leaves nothing but its revision. */
    void keep(ContextArrival arrival);

    /** Empty too where it was taken back. */
    Optional<FamilyContext> find(String pupilId);

    /** The pupils of whom something was released to a school. */
    List<String> pupilsOf(String schoolId);
}
