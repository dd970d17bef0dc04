package nl.aanwezig.signal.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one pupil. Each part keeps its highest revision, so that the same facts in any order and any
 * number give the same ledger.
 *
 * @param registrations the newest revision of each, sorted; withdrawn ones stay, to recognise an older revision by
 * @param observations the newest revision of each, sorted; those withdrawn or released stay too
 */
public record Ledger(
        String pupilId,
        Enrolments enrolments,
        List<Registration> registrations,
        List<Observation> observations,
        @Nullable ReleasedContext context) {

    public Ledger {
        registrations = List.copyOf(registrations);
        observations = List.copyOf(observations);
    }

    public static Ledger empty(String pupilId) {
        return new Ledger(pupilId, Enrolments.NONE, List.of(), List.of(), null);
    }

    /** This ledger with a registration in it; this very object when it says nothing new. */
    public Ledger with(Registration registration) {
        List<Registration> merged = new ArrayList<>(registrations.size() + 1);
        for (int i = 0; i < registrations.size(); i++) {
            Registration known = registrations.get(i);
            if (!known.sameAs(registration)) {
                merged.add(known);
            } else if (!registration.supersedes(known)) {
                return this;
            }
        }
        int place = Collections.binarySearch(merged, registration, Registration.BY_DATE);
        merged.add(-place - 1, registration);
        return new Ledger(pupilId, enrolments, merged, observations, context);
    }

    /** This ledger with an observation in it; this very object when it says nothing new. */
    public Ledger with(Observation observation) {
        List<Observation> merged = new ArrayList<>(observations.size() + 1);
        for (Observation known : observations) {
            if (!known.sameAs(observation)) {
                merged.add(known);
            } else if (!observation.supersedes(known)) {
                return this;
            }
        }
        merged.add(observation);
        merged.sort(Observation.BY_DATE);
        return new Ledger(pupilId, enrolments, registrations, merged, context);
    }

    public Ledger with(Enrolments newer) {
        return newer.revision() > enrolments.revision()
                ? new Ledger(pupilId, newer, registrations, observations, context)
                : this;
    }

    public Ledger with(ReleasedContext newer) {
        return context == null || newer.revision() > context.revision()
                ? new Ledger(pupilId, enrolments, registrations, observations, newer)
                : this;
    }

    /** The schools of the pupil's enrolments, each once. */
    public List<String> schoolIds() {
        List<Enrolment> all = enrolments.enrolments();
        if (all.size() == 1) {
            return List.of(all.getFirst().schoolId());
        }
        return all.stream().map(Enrolment::schoolId).distinct().toList();
    }
}
