package nl.aanwezig.attendance.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.aanwezig.attendance.enrolment.Enrolment;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.registration.Registration.DayPart;
import nl.aanwezig.attendance.registration.Registration.Kind;
import nl.aanwezig.attendance.registration.Registration.Reason;
import nl.aanwezig.attendance.registration.Registration.Status;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Whether a registration may enter: a pure function of what was sent, the school, the enrolment and today. The first
 * thing wrong is the answer, in this order: the item's own fields, the pupil, the date.
 *
 * @param schools those that the batch names and that exist, by id
 * @param pupils those that the batch names and that exist, by id
 * @param now local today of a school follows from it
 * @param futureDays how many days ahead of a school's local today a date may lie
 * @param codes the further reason codes of each policy
 */
record Admission(
        Map<String, School> schools, Map<String, Enrolments> pupils, Instant now, int futureDays, ReasonCodes codes) {

    private static final int MAX_MINUTES = 1440;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    Verdict judge(Submission submission) {
        try {
            return switch (submission) {
                case Submission.Unreadable unreadable -> new Verdict.Refused(unreadable.rejection());
                case Submission.Present present -> {
                    Identifiers.pseudonym("pupilId", present.pupilId());
                    requireDate(requirePupil(present.schoolId(), present.pupilId()), present.date());
                    yield new Verdict.NothingToRecord(present.schoolId(), present.date());
                }
                case Submission.Drafted drafted -> new Verdict.Admitted(admit(drafted.draft()));
            };
        } catch (RejectedException e) {
            return new Verdict.Refused(e.rejection());
        }
    }

    /** The date that the school has thereby reported about; none for what lies ahead: leave granted says nothing of it. */
    Optional<ReportedDate> reportedBy(Verdict verdict) {
        ReportedDate reported = switch (verdict) {
            case Verdict.Refused refused -> null;
            case Verdict.NothingToRecord(String schoolId, LocalDate date) -> new ReportedDate(schoolId, date);
            case Verdict.Admitted(Registration registration) ->
                new ReportedDate(registration.schoolId(), registration.date());
        };
        return Optional.ofNullable(reported).filter(each -> !each.date().isAfter(today(each.schoolId())));
    }

    private Registration admit(RegistrationDraft draft) {
        Registration registration = checked(draft);
        Enrolment enrolment = requirePupil(draft.schoolId(), draft.pupilId());
        if (registration.status() == Status.WITHDRAWN) {
            // What was registered under an enrolment that was since cut short can still be taken back.
            requireNotFarAhead(draft.schoolId(), draft.date());
        } else {
            requireDate(enrolment, draft.date());
        }
        return registration;
    }

    private Registration checked(RegistrationDraft draft) {
        Identifiers.pseudonym("id", draft.id());
        Identifiers.pseudonym("pupilId", draft.pupilId());
        if (draft.revision() < 0 || draft.revision() > Integer.MAX_VALUE) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "revision");
        }
        if (draft.minutes() < 1 || draft.minutes() > MAX_MINUTES) {
            throw new RejectedException(RejectionCode.MINUTES_OUT_OF_RANGE, "minutes");
        }
        ReasonCodes.Code code = furtherCode(draft);
        return new Registration(
                draft.schoolId(),
                draft.id(),
                (int) draft.revision(),
                draft.pupilId(),
                draft.date(),
                Identifiers.lesson("lesson", draft.lesson()),
                dayPart(draft),
                draft.from(),
                (int) draft.minutes(),
                kind(draft.kind(), code),
                reason(draft.reason(), code),
                constant("status", draft.status(), Status.class, RejectionCode.UNKNOWN_STATUS),
                draft.recordedAt(),
                code == null ? null : code.code());
    }

    /** The meaning of the reason where it is one of the further codes of the school's policy, on that date. */
    private ReasonCodes.@Nullable Code furtherCode(RegistrationDraft draft) {
        School school = schools.get(draft.schoolId());
        return school == null
                ? null
                : codes.find(school.policy(), draft.reason(), draft.date()).orElse(null);
    }

    private static Kind kind(String text, ReasonCodes.@Nullable Code code) {
        Kind kind = constant("kind", text, Kind.class, RejectionCode.UNKNOWN_KIND);
        if (code != null && code.reason() != null && code.kindOrAbsent() != kind) {
            // England's L is presence unless it is registered as late; no other letter is lateness.
            throw kind == Kind.ABSENT
                    ? new RejectedException(RejectionCode.NOT_AN_ABSENCE, "reason")
                    : new RejectedException(RejectionCode.INVALID_FIELD, "kind");
        }
        return kind;
    }

    private static @Nullable DayPart dayPart(RegistrationDraft draft) {
        if (draft.dayPart() == null) {
            return null;
        }
        DayPart part = constant("dayPart", draft.dayPart(), DayPart.class, RejectionCode.UNKNOWN_DAY_PART);
        if (draft.lesson() != null) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "dayPart");
        }
        return part;
    }

    private static Reason reason(String text, ReasonCodes.@Nullable Code code) {
        if (code != null) {
            if (code.reason() == null) {
                throw new RejectedException(RejectionCode.NOT_AN_ABSENCE, "reason");
            }
            return code.reason();
        }
        if (!CODE.matcher(text).matches()) {
            throw new RejectedException(RejectionCode.FREE_TEXT, "reason");
        }
        return constant("reason", text, Reason.class, RejectionCode.UNKNOWN_REASON);
    }

    private static <E extends Enum<E>> E constant(String field, String text, Class<E> type, RejectionCode unknown) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(unknown, field);
        }
    }

    private Enrolment requirePupil(String schoolId, String pupilId) {
        requireSchool(schoolId);
        return Optional.ofNullable(pupils.get(pupilId))
                .flatMap(each -> each.at(schoolId))
                .orElseThrow(() -> new RejectedException(RejectionCode.UNKNOWN_PUPIL, "pupilId"));
    }

    private void requireDate(Enrolment enrolment, LocalDate date) {
        requireNotFarAhead(enrolment.schoolId(), date);
        if (!enrolment.covers(date)) {
            throw new RejectedException(RejectionCode.DATE_OUTSIDE_ENROLMENT, "date");
        }
    }

    private void requireNotFarAhead(String schoolId, LocalDate date) {
        if (date.isAfter(today(schoolId).plusDays(futureDays))) {
            throw new RejectedException(RejectionCode.DATE_IN_FUTURE, "date");
        }
    }

    private LocalDate today(String schoolId) {
        return LocalDate.ofInstant(now, requireSchool(schoolId).timeZone());
    }

    private School requireSchool(String schoolId) {
        School school = schools.get(schoolId);
        if (school == null) {
            throw new RejectedException(RejectionCode.UNKNOWN_SCHOOL, null);
        }
        return school;
    }
}
