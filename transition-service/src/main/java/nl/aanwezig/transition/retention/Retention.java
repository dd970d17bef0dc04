package nl.aanwezig.transition.retention;

import java.time.LocalDate;
import java.time.Period;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;

/**
 * How long a transfer is kept. Pupil data other than absence and enrolment: 2 years (domain.md, section 3).
 *
 * @param afterEnd after the last day of use of all of it, or after it was closed, whichever is later
 * @param afterWithdrawal after it was withdrawn
 */
public record Retention(Period afterEnd, Period afterWithdrawal) {

    public Retention {
        if (afterEnd.isNegative() || afterWithdrawal.isNegative()) {
            throw new IllegalArgumentException("aanwezig.transition.retention: a period lies in the past");
        }
    }

    /** The day from which its time counts: of withdrawal; else the last day of use, or that of closing if it is later. */
    public static LocalDate endOf(Transfer transfer) {
        if (transfer.state() == TransferState.WITHDRAWN) {
            return lastDay(transfer);
        }
        return transfer.state() == TransferState.CLOSED && lastDay(transfer).isAfter(transfer.until())
                ? lastDay(transfer)
                : transfer.until();
    }

    /** Whether its time is over. */
    public boolean isOver(Transfer transfer, LocalDate today) {
        boolean withdrawn = transfer.state() == TransferState.WITHDRAWN;
        return endOf(transfer).isBefore(withdrawn ? withdrawnBefore(today) : endedBefore(today));
    }

    /** The day of the last step: no other follows withdrawal, and none but withdrawal closing. */
    private static LocalDate lastDay(Transfer transfer) {
        return LocalDate.ofInstant(transfer.history().getLast().at(), Transfer.ZONE);
    }

    /** Those that ended before that day go. */
    public LocalDate endedBefore(LocalDate today) {
        return today.minus(afterEnd);
    }

    /** Those that were withdrawn before that day go. */
    public LocalDate withdrawnBefore(LocalDate today) {
        return today.minus(afterWithdrawal);
    }
}
