package nl.aanwezig.attendance.register;

import nl.aanwezig.attendance.rejection.Rejection;

/** One item of what a caller sent. */
public sealed interface RegisterSubmission {

    /** Each field is in order; whether the school and the date are is for {@link RegisterIntake} to say. */
    record Readable(Register register) implements RegisterSubmission {}

    record Unreadable(Rejection rejection) implements RegisterSubmission {}
}
