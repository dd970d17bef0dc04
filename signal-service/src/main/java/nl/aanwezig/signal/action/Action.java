package nl.aanwezig.signal.action;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did about a signal. Codes and dates alone: what was said stays between those who said it.
 *
 * @param by staff id
 * @param to staff id of the new lead; for HANDED_OVER and only there
 * @param on local date on which it was done
 * @param goal of a plan, with its end date {@code until}; for PLAN_AGREED and only there
 * @param reason needed for NOT_USEFUL, possible for CLOSED
 * @param key the caller's own, to recognise a repetition by; null where there is none
 */
public record Action(
        LifeStep step,
        String by,
        @Nullable String to,
        LocalDate on,
        @Nullable Goal goal,
        @Nullable LocalDate until,
        @Nullable Reason reason,
        @Nullable String key,
        Instant recordedAt) {

    /** What a plan aims at. */
    public enum Goal {
        AT_SCHOOL_EVERY_DAY,
        ON_TIME,
        CALL_WHEN_ILL,
        BACK_STEP_BY_STEP,
        WEEKLY_TALK,
        SUPPORT_AT_SCHOOL,
        SUPPORT_AT_HOME,
        OTHER
    }

    /** Why a signal was not useful, or why people are done with it. */
    public enum Reason {
        /** What it said was known, and somebody was busy with it. */
        KNOWN_ALREADY(LifeStep.NOT_USEFUL),
        /** The registrations were not right. */
        WRONG_DATA(LifeStep.NOT_USEFUL),
        /** Right, and no reason to worry about this pupil. */
        NO_CONCERN(LifeStep.NOT_USEFUL),
        TOO_LATE(LifeStep.NOT_USEFUL),
        GOAL_REACHED(LifeStep.CLOSED),
        ATTENDANCE_BETTER(LifeStep.CLOSED),
        HANDED_TO_CARE_TEAM(LifeStep.CLOSED),
        REPORTED(LifeStep.CLOSED),
        LEFT_SCHOOL(LifeStep.CLOSED),
        OTHER(null);

        private final @Nullable LifeStep only;

        Reason(@Nullable LifeStep only) {
            this.only = only;
        }

        public boolean fits(LifeStep step) {
            return only == null ? step == LifeStep.NOT_USEFUL || step == LifeStep.CLOSED : only == step;
        }
    }

    public Action {
        if (step.who() != LifeStep.Who.PEOPLE) {
            throw new IllegalArgumentException(step + " is not done by people");
        }
        if ((step == LifeStep.HANDED_OVER) != (to != null)) {
            throw new IllegalArgumentException("a new lead, for HANDED_OVER and only there");
        }
        boolean plan = step == LifeStep.PLAN_AGREED;
        if (plan != (goal != null) || plan != (until != null)) {
            throw new IllegalArgumentException("a goal and an end date, for PLAN_AGREED and only there");
        }
        if (reason == null ? step == LifeStep.NOT_USEFUL : !reason.fits(step)) {
            throw new IllegalArgumentException("a reason that fits, needed for NOT_USEFUL");
        }
    }
}
