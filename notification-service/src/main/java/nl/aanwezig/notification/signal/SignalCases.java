package nl.aanwezig.notification.signal;

import java.util.List;
import java.util.Optional;

/** Where signals are kept. */
public interface SignalCases {

    Optional<SignalCase> find(String signalId);

    List<SignalCase> ofSchool(String schoolId);

    List<SignalCase> ofPupil(String schoolId, String pupilId);

    /** Stores a case unless somebody else changed it since it was read; says whether it was stored. */
    boolean store(SignalCase signal);
}
