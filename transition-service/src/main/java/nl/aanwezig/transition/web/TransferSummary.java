package nl.aanwezig.transition.web;

import java.time.LocalDate;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import nl.aanwezig.transition.transfer.TransferState;
import org.jspecify.annotations.Nullable;

/** A transfer in a list: where it stands, and nothing of what is in it. */
record TransferSummary(
        String transferId,
        TransferKind kind,
        TransferState state,
        String fromSchoolId,
        String schoolId,
        @Nullable String pupilId,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate readOn,
        @Nullable LocalDate nextLookBack) {

    static TransferSummary of(Transfer transfer, TransferView.Due due) {
        return new TransferSummary(
                transfer.transferId(),
                transfer.route().kind(),
                transfer.state(),
                transfer.route().fromSchoolId(),
                transfer.route().schoolId(),
                transfer.route().pupilId(),
                transfer.say().releasedOn(),
                transfer.arrival().readOn(),
                switch (transfer.state()) {
                    case DELIVERED, READ, HAND_OVER_PLANNED, HAND_OVER_HELD -> due.sixWeeks();
                    case CHECKED_6_WEEKS -> due.hundredDays();
                    default -> null;
                });
    }
}
