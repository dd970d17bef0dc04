package nl.aanwezig.attendance.rejection;

import java.util.Locale;

/**
 * Why an item, or a field of a body, is refused. The wire form ({@link #code()}) is stable: callers branch on it. The
 * text says what is expected and never repeats what was sent.
 */
public enum RejectionCode {
    /** The revision is not newer than the one known: nothing to do, and no error. */
    DUPLICATE("this revision, or a newer one, is known already"),
    /** The pupil is not enrolled at this school. */
    UNKNOWN_PUPIL("this pupil is not enrolled at this school"),
    /** There is no such school. */
    UNKNOWN_SCHOOL("there is no such school"),
    /** The token does not open the school that the item names. */
    SCHOOL_NOT_ALLOWED("this token does not open this school"),
    /** The date lies before the first or after the last day of the enrolment. */
    DATE_OUTSIDE_ENROLMENT("lies outside the pupil's enrolment"),
    /** The date lies further ahead than {@code aanwezig.attendance.future-days} of the school's local today. */
    DATE_IN_FUTURE("lies too far in the future"),
    /** Minutes outside 1 to 1440. */
    MINUTES_OUT_OF_RANGE("must be 1 to 1440 minutes"),
    /** Looks like a reason code, and is none of the list. */
    UNKNOWN_REASON("is not one of the reason codes"),
    /** A code of the school's policy that records no absence, like England's {@code /}, {@code X} or {@code Z}. */
    NOT_AN_ABSENCE("is a code that records no absence; leave the item out"),
    /** Text where a reason code belongs. A reason is a code from a closed list; text about health is refused. */
    FREE_TEXT("must be a code; free text is not accepted"),
    /** Not ABSENT or LATE. */
    UNKNOWN_KIND("must be ABSENT or LATE"),
    /** Not RECORDED or WITHDRAWN. */
    UNKNOWN_STATUS("must be RECORDED or WITHDRAWN"),
    /** Not DAY, MORNING or AFTERNOON. */
    UNKNOWN_DAY_PART("must be DAY, MORNING or AFTERNOON"),
    /** Not one of the policy packs of {@code aanwezig.attendance.policies}. */
    UNKNOWN_POLICY("is none of the policy packs in use here"),
    /** The id is a valid BSN (Dutch citizen number, 8 or 9 digits that pass the 11-test): never accepted as an id. */
    BSN_REFUSED("is a valid citizen number (BSN); use a pseudonym"),
    /** Longer than the field may be. */
    FIELD_TOO_LONG("is too long"),
    /** A required field is absent or empty. */
    MISSING_FIELD("is required"),
    /** Wrong type, form or combination. */
    INVALID_FIELD("is not of the expected form"),
    /** A field that is not part of the call: a note would be lost silently, or would be personal data. */
    UNKNOWN_FIELD("a field that is not known here was sent"),
    /** No JSON object, or a line that cannot be read. */
    MALFORMED_ITEM("cannot be read as one item"),
    /** The same registration id belongs to another pupil already. */
    PUPIL_MISMATCH("this registration belongs to another pupil"),
    /** An Ed-Fi attendance event of a kind that says nothing about absence from school or lesson. */
    UNSUPPORTED_EVENT("this kind of attendance event is not supported"),
    /** An Ed-Fi attendance category that has no mapping. */
    UNKNOWN_CATEGORY("is not one of the attendance categories");

    private final String text;

    RejectionCode(String text) {
        this.text = text;
    }

    /** The wire form, like {@code unknown_pupil}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String text() {
        return text;
    }
}
