package nl.aanwezig.transition.transfer;

import static nl.aanwezig.transition.transfer.Side.FAMILY;
import static nl.aanwezig.transition.transfer.Side.PUPIL;
import static nl.aanwezig.transition.transfer.Side.RECEIVER;
import static nl.aanwezig.transition.transfer.Side.SENDER;
import static nl.aanwezig.transition.transfer.Side.SYSTEM;
import static nl.aanwezig.transition.transfer.TransferState.AGREED;
import static nl.aanwezig.transition.transfer.TransferState.CHECKED_100_DAYS;
import static nl.aanwezig.transition.transfer.TransferState.CHECKED_6_WEEKS;
import static nl.aanwezig.transition.transfer.TransferState.CLOSED;
import static nl.aanwezig.transition.transfer.TransferState.DELIVERED;
import static nl.aanwezig.transition.transfer.TransferState.DRAFTED;
import static nl.aanwezig.transition.transfer.TransferState.ENROLLED;
import static nl.aanwezig.transition.transfer.TransferState.HAND_OVER_HELD;
import static nl.aanwezig.transition.transfer.TransferState.HAND_OVER_PLANNED;
import static nl.aanwezig.transition.transfer.TransferState.INSPECTED;
import static nl.aanwezig.transition.transfer.TransferState.OBJECTED;
import static nl.aanwezig.transition.transfer.TransferState.OFFERED;
import static nl.aanwezig.transition.transfer.TransferState.READ;
import static nl.aanwezig.transition.transfer.TransferState.RELEASED;
import static nl.aanwezig.transition.transfer.TransferState.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.transition.dossier.Refusal;

/**
 * An allowed step: from a state, by whom, into a state. {@link #TABLE} is all of them; anything else is out of order.
 * What a step asks for besides is in {@link StepRules}.
 *
 * @param by the school that hands over may also take a step of the family: it records what the family said or signed
 */
record Life(TransferState from, Step step, Set<Side> by, TransferState to) {

    private static final Set<Side> HOME = EnumSet.of(SENDER, FAMILY, PUPIL);
    private static final Set<Side> SENDING = EnumSet.of(SENDER);
    private static final Set<Side> RECEIVING = EnumSet.of(RECEIVER);
    private static final Set<Side> ENROLLING = EnumSet.of(RECEIVER, SYSTEM);
    private static final Set<Side> SCHOOLS = EnumSet.of(SENDER, RECEIVER);
    private static final Set<Side> OURSELVES = EnumSet.of(SYSTEM);

    static final List<Life> TABLE = table();

    private static List<Life> table() {
        List<Life> rows = new ArrayList<>(List.of(
                new Life(DRAFTED, Step.OFFER, SENDING, OFFERED),
                new Life(DRAFTED, Step.CHANGE, SENDING, DRAFTED),
                new Life(OFFERED, Step.OFFER, SENDING, OFFERED),
                new Life(OFFERED, Step.CHANGE, SENDING, OFFERED),
                new Life(OFFERED, Step.INSPECT, HOME, INSPECTED),
                new Life(INSPECTED, Step.CHANGE, SENDING, OFFERED),
                new Life(INSPECTED, Step.AGREE, HOME, AGREED),
                new Life(INSPECTED, Step.OBJECT, HOME, OBJECTED),
                new Life(INSPECTED, Step.RELEASE, HOME, RELEASED),
                new Life(AGREED, Step.CHANGE, SENDING, OFFERED),
                new Life(AGREED, Step.OBJECT, HOME, OBJECTED),
                new Life(AGREED, Step.RELEASE, HOME, RELEASED),
                new Life(OBJECTED, Step.CHANGE, SENDING, OFFERED),
                new Life(OBJECTED, Step.AGREE, HOME, AGREED),
                new Life(OBJECTED, Step.RELEASE, HOME, RELEASED),
                // Released again: the family changed what may travel. What is new is unread.
                new Life(RELEASED, Step.RELEASE, HOME, RELEASED),
                new Life(RELEASED, Step.ENROL, ENROLLING, ENROLLED),
                new Life(ENROLLED, Step.RELEASE, HOME, ENROLLED),
                new Life(ENROLLED, Step.DELIVER, OURSELVES, DELIVERED),
                new Life(DELIVERED, Step.RELEASE, HOME, DELIVERED),
                new Life(DELIVERED, Step.READ, RECEIVING, READ),
                new Life(READ, Step.RELEASE, HOME, DELIVERED),
                new Life(READ, Step.READ, RECEIVING, READ),
                new Life(READ, Step.PLAN_HAND_OVER, SCHOOLS, HAND_OVER_PLANNED),
                new Life(HAND_OVER_PLANNED, Step.PLAN_HAND_OVER, SCHOOLS, HAND_OVER_PLANNED),
                new Life(HAND_OVER_PLANNED, Step.HOLD_HAND_OVER, SCHOOLS, HAND_OVER_HELD),
                new Life(HAND_OVER_HELD, Step.CHECK_6_WEEKS, SCHOOLS, CHECKED_6_WEEKS),
                new Life(CHECKED_6_WEEKS, Step.CHECK_100_DAYS, SCHOOLS, CHECKED_100_DAYS),
                new Life(CHECKED_100_DAYS, Step.CLOSE, RECEIVING, CLOSED)));
        // That the pupil is enrolled may be known early; it is kept, and nothing is delivered for it.
        for (TransferState before : List.of(DRAFTED, OFFERED, INSPECTED, AGREED, OBJECTED)) {
            rows.add(new Life(before, Step.ENROL, ENROLLING, before));
            rows.add(new Life(before, Step.CONSENT, HOME, before));
        }
        for (TransferState later : List.of(HAND_OVER_PLANNED, HAND_OVER_HELD, CHECKED_6_WEEKS, CHECKED_100_DAYS)) {
            rows.add(new Life(later, Step.RELEASE, HOME, later));
            rows.add(new Life(later, Step.READ, RECEIVING, later));
        }
        for (TransferState delivered : TransferState.values()) {
            if (delivered.delivered() && delivered != CLOSED) {
                rows.add(new Life(delivered, Step.EXPIRE, OURSELVES, CLOSED));
            }
        }
        for (TransferState any : TransferState.values()) {
            if (any != WITHDRAWN) {
                rows.add(new Life(any, Step.WITHDRAW, HOME, WITHDRAWN));
            }
        }
        return List.copyOf(rows);
    }

    static Optional<Life> find(TransferState from, Step step) {
        return TABLE.stream()
                .filter(row -> row.from == from && row.step == step)
                .findFirst();
    }

    /** Where the step leads; refused where it is out of order, or somebody else's. */
    static TransferState after(TransferState from, Step step, Side by) {
        Life row = find(from, step)
                .orElseThrow(() -> Refusal.CHANGE_NOT_ALLOWED.because(
                        "a transfer that is " + from + " does not take the step " + step));
        if (!row.by.contains(by)) {
            throw Refusal.NOT_YOUR_STEP.because("the step " + step + " is taken by " + row.by);
        }
        return row.to;
    }
}
