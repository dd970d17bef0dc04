package nl.aanwezig.transition.transfer;

/** Where a transfer stands. {@link StateChange} has every allowed change. */
public enum TransferState {
    DRAFTED,
    RELEASED,
    WITHDRAWN
}
