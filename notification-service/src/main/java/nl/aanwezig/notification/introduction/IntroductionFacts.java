package nl.aanwezig.notification.introduction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.message.Subject;
import nl.aanwezig.notification.message.Subject.Audience;
import nl.aanwezig.notification.message.Subject.Introduction;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.transition.Contact;
import nl.aanwezig.notification.transition.ContactWish;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.starter.event.DerivedId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an introduction rests on; each part may still be missing.
 *
 * @param context what the family released; null where it released nothing, or took it back
 * @param before directory entry of the one whom the family trusted at primary school
 * @param beforeSchool that school
 * @param after directory entry of the counterpart at the receiving school
 * @param wish how the family wishes to be reached
 * @param held whether a person has to look before anything goes to the guardians
 */
public record IntroductionFacts(
        String pupilId,
        @Nullable FamilyContext context,
        @Nullable School school,
        @Nullable PupilEntry family,
        @Nullable Enrolments enrolments,
        @Nullable StaffEntry before,
        @Nullable School beforeSchool,
        @Nullable StaffEntry after,
        @Nullable ContactWish wish,
        boolean held) {

    /**
     * What there is to say now to an audience; empty unless the family named somebody and the receiving school a counterpart
     * of its own, and both still holds.
     */
    public Optional<Subject> subject(Audience to, LocalDate today) {
        FamilyContext now = context;
        Contact trusted = now == null ? null : now.before();
        Contact counterpart = now == null ? null : now.after();
        LocalDate since = now == null ? null : now.since();
        if (now == null
                || trusted == null
                || counterpart == null
                || since == null
                || now.isOver(today)
                || !counterpart.schoolId().equals(now.schoolId())) {
            return Optional.empty();
        }
        String id = DerivedId.of(
                "introduction",
                now.transferId(),
                trusted.schoolId(),
                trusted.staffId(),
                counterpart.schoolId(),
                counterpart.staffId());
        return Optional.of(Subject.introduction(now.schoolId(), pupilId, since, new Introduction(id, to)));
    }

    /** The enrolment at the receiving school that is not over, the newest; empty where that is not known. */
    public Optional<Enrolment> enrolment(LocalDate today) {
        FamilyContext now = context;
        return enrolments == null || now == null
                ? Optional.empty()
                : enrolments.all().stream()
                        .filter(each -> each.schoolId().equals(now.schoolId()))
                        .filter(each -> each.to() == null || !today.isAfter(each.to()))
                        .max(Comparator.comparing(Enrolment::from));
    }
}
