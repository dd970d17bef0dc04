package nl.aanwezig.signal.observation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.aanwezig.signal.body.Body;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.Observation.Outcome;
import nl.aanwezig.signal.observation.ObservationCode;
import nl.aanwezig.signal.observation.ObservationKind;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of observation calls. */
final class ObservationRequests {

    static final Set<String> RECORDING = Set.of("id", "schoolId", "date", "kind", "code", "observedBy");

    private static final int OLDEST_DAYS = 366;

    private final Clock clock;

    ObservationRequests(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the API's description shows of the body.
     *
     * @param id the client's own; without it the Idempotency-Key makes one, and without both it is new each time
     * @param code what was seen, where kind is OTHER
     * @param observedBy staff id
     */
    record Recording(
            @Nullable String id,
            String schoolId,
            LocalDate date,
            ObservationKind kind,
            @Nullable ObservationCode code,
            String observedBy) {}

    record Releasing(String releasedBy, Outcome outcome) {}

    record Withdrawing(String withdrawnBy) {}

    Observation recording(Body fields, Ledger ledger, LocalDate today, @Nullable String key) {
        String schoolId = fields.requiredId("schoolId");
        LocalDate date = fields.requiredDate("date");
        ObservationKind kind = fields.requiredCode("kind", ObservationKind.class, "unknown_kind");
        ObservationCode code = fields.code("code", ObservationCode.class, "unknown_code");
        if (kind == ObservationKind.OTHER && code == null) {
            throw ProblemException.badRequest("missing_field", "code is missing: it says what, where kind is OTHER");
        }
        if (kind != ObservationKind.OTHER && code != null) {
            throw ProblemException.badRequest("invalid_field", "code is only for kind OTHER");
        }
        if (date.isAfter(today) || date.isBefore(today.minusDays(OLDEST_DAYS))) {
            throw ProblemException.badRequest(
                    "date_out_of_range", "date must be today or in the " + OLDEST_DAYS + " days before");
        }
        if (ledger.enrolments().enrolments().stream()
                .noneMatch(each -> each.schoolId().equals(schoolId) && each.covers(date))) {
            throw ProblemException.badRequest("not_enrolled", "the pupil was not at schoolId on that date");
        }
        return Observation.recorded(
                schoolId,
                idOf(fields, schoolId, key),
                ledger.pupilId(),
                kind,
                code,
                date,
                fields.requiredId("observedBy"),
                clock.instant());
    }

    // Not derived from what was seen: a second sight on one day must never hide behind a first that was released.
    private static String idOf(Body fields, String schoolId, @Nullable String key) {
        String own = fields.id("id");
        if (own != null) {
            return own;
        }
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : DerivedId.of("observation", schoolId, key);
    }
}
