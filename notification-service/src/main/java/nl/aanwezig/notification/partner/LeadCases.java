package nl.aanwezig.notification.partner;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where it is kept who leads. */
public interface LeadCases {

    Optional<LeadCase> find(String signalId);

    /**
     * Changes a case so that of two who change it at once one comes after the other.
     *
     * @param change from the case before (null: there is none) to the one after; null to leave it
     */
    void change(String signalId, UnaryOperator<@Nullable LeadCase> change);

    /** Those that wait for somebody, or were found to have nobody. */
    List<LeadCase> unled();
}
