package nl.aanwezig.transition.transfer;

/** What can be done to a transfer. Each step that is taken is an entry in its history, named {@link #event()}. */
public enum Step {
    DRAFT("transfer.drafted"),
    OFFER("transfer.offered"),
    /** The school changed its own items: what was inspected is something else now. */
    CHANGE("transfer.changed"),
    INSPECT("transfer.inspected"),
    AGREE("transfer.agreed"),
    OBJECT("transfer.objected"),
    CONSENT("transfer.consented"),
    RELEASE("transfer.released"),
    ENROL("transfer.enrolled"),
    DELIVER("transfer.delivered"),
    READ("transfer.read"),
    PLAN_HAND_OVER("transfer.hand-over-planned"),
    HOLD_HAND_OVER("transfer.hand-over-held"),
    CHECK_6_WEEKS("transfer.checked-after-6-weeks"),
    CHECK_100_DAYS("transfer.checked-after-100-school-days"),
    CLOSE("transfer.closed"),
    /** Its last item has ended. */
    EXPIRE("transfer.expired"),
    WITHDRAW("transfer.withdrawn");

    private final String event;

    Step(String event) {
        this.event = event;
    }

    public String event() {
        return event;
    }
}
