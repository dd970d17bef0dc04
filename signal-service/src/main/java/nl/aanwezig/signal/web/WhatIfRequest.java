package nl.aanwezig.signal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.body.Body;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a what-if.
 *
 * @param asOf as asked; null where it was not
 */
record WhatIfRequest(@Nullable LocalDate asOf, List<Registration> registrations) {

    private static final int MOST = 500;
    private static final int MINUTES_A_DAY = 1440;
    private static final Set<String> FIELDS = Set.of("asOf", "registrations");
    private static final Set<String> REGISTRATION = Set.of(
            "id",
            "schoolId",
            "revision",
            "pupilId",
            "date",
            "lesson",
            "dayPart",
            "from",
            "minutes",
            "kind",
            "reason",
            "status",
            "recordedAt");

    /** What the API's description shows of the body. */
    record Shape(@Nullable LocalDate asOf, List<Imagined> registrations) {}

    /**
     * A registration in the form that attendance-service takes; of what it would need there, only this matters here.
     *
     * @param id of a registration that is there, to imagine it corrected; else it is new
     * @param schoolId default: the school where the pupil is on that date
     */
    record Imagined(
            @Nullable String id,
            @Nullable String schoolId,
            LocalDate date,
            @Nullable String lesson,
            Registration.@Nullable DayPart dayPart,
            int minutes,
            Registration.@Nullable Kind kind,
            Reason reason,
            Registration.@Nullable Status status) {}

    static WhatIfRequest read(tools.jackson.databind.@Nullable JsonNode json, Ledger ledger, CallerSchools caller) {
        Body body = Body.of(json, FIELDS);
        List<Registration> all = new ArrayList<>();
        for (Body each : body.objects("registrations", REGISTRATION, MOST)) {
            all.add(registration(each, all.size(), ledger, caller));
        }
        return new WhatIfRequest(body.date("asOf"), all);
    }

    private static Registration registration(Body fields, int index, Ledger ledger, CallerSchools caller) {
        LocalDate date = fields.requiredDate("date");
        String id = fields.id("id");
        String lesson = fields.id("lesson");
        Registration.DayPart part = fields.code("dayPart", Registration.DayPart.class, "unknown_code");
        if (lesson != null && part != null) {
            throw fields.invalid("dayPart", "left out where lesson is given");
        }
        Registration.Kind kind = fields.code("kind", Registration.Kind.class, "unknown_code");
        Registration.Status status = fields.code("status", Registration.Status.class, "unknown_code");
        return new Registration(
                schoolOf(fields, date, ledger, caller),
                id == null ? "what-if-" + index : id,
                1,
                (int) date.toEpochDay(),
                lesson,
                part,
                fields.requiredInt("minutes", 1, MINUTES_A_DAY),
                kind == null ? Registration.Kind.ABSENT : kind,
                fields.requiredCode("reason", Reason.class, "unknown_code"),
                status == null ? Registration.Status.RECORDED : status,
                0L);
    }

    private static String schoolOf(Body fields, LocalDate date, Ledger ledger, CallerSchools caller) {
        String asked = fields.id("schoolId");
        if (asked != null) {
            caller.require(asked);
        }
        return ledger.enrolments().enrolments().stream()
                .filter(each -> each.covers(date) && caller.allows(each.schoolId()))
                .map(each -> each.schoolId())
                .filter(each -> asked == null || asked.equals(each))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "not_enrolled", fields.name("date") + ": the pupil is at no such school on that date"));
    }

    /** The day that is asked for, else the last day that is imagined, and today at least. */
    LocalDate asOf(LocalDate today) {
        if (asOf != null) {
            return asOf;
        }
        return registrations.stream()
                .map(Registration::date)
                .filter(each -> each.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }
}
