package nl.aanwezig.transition.transfer;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.transition.dossier.Dossier;

/** A transfer in the middle of one change: never leaves {@link Transfer}, so that a transfer itself does not change. */
final class TransferEdit {

    final String transferId;
    final Subject subject;
    final java.time.LocalDate until;
    Route route;
    TransferState state;
    Dossier dossier;
    FamilySay say;
    Arrival arrival;
    FollowUp followUp;
    ParentsRoom room;
    private final List<Entry> history;
    private final int tellings;

    TransferEdit(Transfer before) {
        transferId = before.transferId();
        subject = before.subject();
        until = before.until();
        route = before.route();
        state = before.state();
        dossier = before.dossier();
        say = before.say();
        arrival = before.arrival();
        followUp = before.followUp();
        room = before.room();
        history = new ArrayList<>(before.history());
        tellings = before.tellings();
    }

    TransferEdit note(Step step, Actor actor, Moment now) {
        history.add(new Entry(step, now.at(), actor.side(), actor.name()));
        return this;
    }

    Transfer done(boolean somethingToTell) {
        return new Transfer(
                transferId,
                route,
                subject,
                until,
                state,
                dossier,
                say,
                arrival,
                followUp,
                room,
                history,
                somethingToTell ? tellings + 1 : tellings);
    }
}
