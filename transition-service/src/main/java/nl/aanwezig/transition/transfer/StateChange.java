package nl.aanwezig.transition.transfer;

import java.util.List;

/**
 * An allowed change of state and what it says to the backbone. {@link #ALLOWED} is all of them; anything else is out
 * of order.
 */
record StateChange(TransferState from, Step step, TransferState to, ContextStatus says) {

    enum Step {
        RELEASE,
        WITHDRAW
    }

    /** Released again: the family changed what may leave. Once withdrawn, only a new transfer brings anything back. */
    static final List<StateChange> ALLOWED = List.of(
            new StateChange(TransferState.DRAFTED, Step.RELEASE, TransferState.RELEASED, ContextStatus.RELEASED),
            new StateChange(TransferState.RELEASED, Step.RELEASE, TransferState.RELEASED, ContextStatus.RELEASED),
            new StateChange(TransferState.RELEASED, Step.WITHDRAW, TransferState.WITHDRAWN, ContextStatus.WITHDRAWN));

    static StateChange of(TransferState from, Step step) {
        return ALLOWED.stream()
                .filter(change -> change.from == from && change.step == step)
                .findFirst()
                .orElseThrow(() -> Refusal.CHANGE_NOT_ALLOWED.because(
                        "a transfer that is " + from + " does not take the step " + step));
    }
}
