package nl.aanwezig.signal.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one pupil. Each part keeps its highest revision, so that the same facts in any order and any
 * number give the same ledger.
 *
 * @param registrations the newest revision of each, sorted; withdrawn ones stay, to recognise an older revision by
 */
public record Ledger(
        String pupilId,
        Enrolments enrolments,
        List<Registration> registrations,
        @Nullable ReleasedContext context) {

    public Ledger {
        registrations = List.copyOf(registrations);
    }

    public static Ledger empty(String pupilId) {
        return new Ledger(pupilId, Enrolments.NONE, List.of(), null);
    }

    /** This ledger with a registration in it; this very object when it says nothing new. */
    public Ledger with(Registration registration) {
        List<Registration> merged = new ArrayList<>(registrations.size() + 1);
        for (Registration known : registrations) {
            if (!known.sameAs(registration)) {
                merged.add(known);
            } else if (!registration.supersedes(known)) {
                return this;
            }
        }
        merged.add(registration);
        merged.sort(Registration.BY_DATE);
        return new Ledger(pupilId, enrolments, merged, context);
    }

    public Ledger with(Enrolments newer) {
        return newer.revision() > enrolments.revision() ? new Ledger(pupilId, newer, registrations, context) : this;
    }

    public Ledger with(ReleasedContext newer) {
        return context == null || newer.revision() > context.revision()
                ? new Ledger(pupilId, enrolments, registrations, newer)
                : this;
    }

    public List<String> schoolIds() {
        return enrolments.enrolments().stream()
                .map(Enrolment::schoolId)
                .distinct()
                .toList();
    }
}
