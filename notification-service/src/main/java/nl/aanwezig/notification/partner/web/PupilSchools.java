package nl.aanwezig.notification.partner.web;

import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.partner.Standings;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;

/** The schools of a pupil that the caller's token opens; refuses where there are none. */
final class PupilSchools {

    private PupilSchools() {}

    static List<String> of(Standings standings, String pupilId) {
        Set<String> known = standings.schoolsOf(pupilId);
        if (known.isEmpty()) {
            throw ProblemException.notFound("unknown_pupil", "no such pupil");
        }
        CallerSchools caller = CallerSchools.current();
        caller.requireAny(known);
        return known.stream().filter(caller::allows).toList();
    }
}
