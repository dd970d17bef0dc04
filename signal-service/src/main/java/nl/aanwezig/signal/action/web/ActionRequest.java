package nl.aanwezig.signal.action.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.aanwezig.signal.action.Action;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.body.Body;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the body of an action. */
final class ActionRequest {

    private static final Set<String> FIELDS = Set.of("action", "by", "to", "on", "goal", "until", "reason");
    private static final int LONGEST_DAYS = 366;

    private ActionRequest() {}

    /** What people can do; the rest of {@link LifeStep} is not theirs. */
    enum Name {
        TAKEN_UP,
        HANDED_OVER,
        SPOKEN_WITH_FAMILY,
        PLAN_AGREED,
        NOT_USEFUL,
        CLOSED;

        LifeStep step() {
            return LifeStep.valueOf(name());
        }
    }

    /**
     * What the API's description shows of the body.
     *
     * @param by staff id of the one who did it
     * @param to staff id of the new lead, for HANDED_OVER
     * @param on local date on which it was done; default today
     * @param goal for PLAN_AGREED
     * @param until end date of the plan
     * @param reason for NOT_USEFUL, and possible for CLOSED
     */
    record Shape(
            Name action,
            String by,
            @Nullable String to,
            @Nullable LocalDate on,
            Action.@Nullable Goal goal,
            @Nullable LocalDate until,
            Action.@Nullable Reason reason) {}

    static Body fields(tools.jackson.databind.@Nullable JsonNode body) {
        return Body.of(body, FIELDS);
    }

    static Action read(Body fields, LocalDate today, @Nullable String key, Instant now) {
        LifeStep step =
                fields.requiredCode("action", Name.class, "unknown_action").step();
        LocalDate on = fields.has("on") ? fields.requiredDate("on") : today;
        if (on.isAfter(today) || on.isBefore(today.minusDays(LONGEST_DAYS))) {
            throw ProblemException.badRequest(
                    "date_out_of_range", "on must be today or in the " + LONGEST_DAYS + " days before");
        }
        boolean plan = step == LifeStep.PLAN_AGREED;
        only(fields, "to", step == LifeStep.HANDED_OVER, step);
        only(fields, "goal", plan, step);
        only(fields, "until", plan, step);
        only(fields, "reason", step == LifeStep.NOT_USEFUL || step == LifeStep.CLOSED, step);
        return new Action(
                step,
                fields.requiredId("by"),
                step == LifeStep.HANDED_OVER ? fields.requiredId("to") : null,
                on,
                plan ? fields.requiredCode("goal", Action.Goal.class, "unknown_code") : null,
                plan ? until(fields, on) : null,
                reason(fields, step),
                key == null || key.isBlank() ? null : DerivedId.of("action", key),
                now);
    }

    private static LocalDate until(Body fields, LocalDate on) {
        LocalDate until = fields.requiredDate("until");
        if (until.isBefore(on) || until.isAfter(on.plusDays(LONGEST_DAYS))) {
            throw ProblemException.badRequest(
                    "date_out_of_range", "until must be on or after on, and within " + LONGEST_DAYS + " days");
        }
        return until;
    }

    private static Action.@Nullable Reason reason(Body fields, LifeStep step) {
        Action.Reason reason = step == LifeStep.NOT_USEFUL
                ? fields.requiredCode("reason", Action.Reason.class, "unknown_code")
                : fields.code("reason", Action.Reason.class, "unknown_code");
        if (reason != null && !reason.fits(step)) {
            throw ProblemException.badRequest("invalid_field", "reason does not fit the action " + step);
        }
        return reason;
    }

    private static void only(Body fields, String field, boolean fits, LifeStep step) {
        if (!fits && fields.has(field)) {
            throw ProblemException.badRequest("invalid_field", field + " does not fit the action " + step);
        }
    }
}
