package nl.aanwezig.notification.partner;

import java.util.List;

/** What a partner may know of a pupil at one school, for one purpose: who it is, and the cases that stand. */
public record PupilDetails(String schoolId, String firstName, String lastName, List<CaseDetails> cases) {

    public PupilDetails {
        cases = List.copyOf(cases);
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "PupilDetails[" + schoolId + "]";
    }
}
