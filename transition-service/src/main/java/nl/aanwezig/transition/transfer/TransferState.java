package nl.aanwezig.transition.transfer;

/** Where a transfer stands. {@link Life} has every allowed step. */
public enum TransferState {
    DRAFTED,
    /** The parents (at 16, in a move between secondary schools, the pupil) can look at it. */
    OFFERED,
    INSPECTED,
    AGREED,
    /** They disagree; their remark travels along, and the transfer may go on (domain.md, section 2). */
    OBJECTED,
    RELEASED,
    ENROLLED,
    /** On the backbone, and open to the receiving school. */
    DELIVERED,
    READ,
    HAND_OVER_PLANNED,
    HAND_OVER_HELD,
    CHECKED_6_WEEKS,
    CHECKED_100_DAYS,
    CLOSED,
    WITHDRAWN;

    /** Whether the receiving school has what is released. */
    public boolean delivered() {
        return compareTo(DELIVERED) >= 0 && this != WITHDRAWN;
    }
}
