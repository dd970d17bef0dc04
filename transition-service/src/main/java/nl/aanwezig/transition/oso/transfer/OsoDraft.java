package nl.aanwezig.transition.oso.transfer;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import nl.aanwezig.starter.identifier.Identifier;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.oso.OsoFault;
import nl.aanwezig.transition.oso.OsoProfile;
import nl.aanwezig.transition.oso.OsoSummary;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Route;
import nl.aanwezig.transition.transfer.Subject;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import org.jspecify.annotations.Nullable;

/** A transfer as a dossier starts it: between whom, of what kind, and what has to be known of the pupil. */
final class OsoDraft {

    private OsoDraft() {}

    static Transfer of(OsoSummary summary, OsoTransfers.Between between, Actor sender, Moment now) {
        LocalDate bornOn = summary.bornOn();
        if (bornOn != null && bornOn.isAfter(now.today())) {
            throw new OsoRefusedException(
                    OsoRefusedException.Why.OSO_REFUSED,
                    List.of(new OsoFault(
                            Refusal.DATE_IN_FUTURE.code(),
                            "/dossier/huidigeschool/leerling/geboortedatum",
                            "the date of birth lies in the future")));
        }
        LocalDate until = between.until();
        return Transfer.draft(
                UUID.randomUUID().toString(),
                new Route(
                        kind(summary.profile()),
                        between.fromSchoolId(),
                        between.fromPupilId() == null ? pseudonym(summary.pupilId()) : between.fromPupilId(),
                        between.schoolId(),
                        between.pupilId()),
                new Subject(bornOn, summary.addressSecret()),
                until == null ? endOfFirstWholeYear(now.today()) : until,
                sender,
                now);
    }

    /** What is no id here, or a citizen number, is not taken over. */
    private static @Nullable String pseudonym(@Nullable String id) {
        return id != null && Identifier.isWellFormed(id) && !Identifier.isCitizenNumber(id) ? id : null;
    }

    private static TransferKind kind(OsoProfile profile) {
        return switch (profile) {
            case POVO -> TransferKind.POVO;
            case VOVO -> TransferKind.VOVO;
            case POPO -> TransferKind.POPO;
        };
    }

    private static LocalDate endOfFirstWholeYear(LocalDate today) {
        int year = today.getMonthValue() <= Month.JULY.getValue() ? today.getYear() + 1 : today.getYear() + 2;
        return LocalDate.of(year, Month.JULY, 31);
    }
}
