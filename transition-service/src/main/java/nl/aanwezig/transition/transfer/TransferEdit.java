package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.transition.dossier.Dossier;

/** A transfer in the middle of one change: never leaves {@link Transfer}, so that a transfer itself does not change. */
final class TransferEdit {

    final String transferId;
    final Subject subject;
    final LocalDate until;
    Route route;
    TransferState state;
    Dossier dossier;
    FamilySay say;
    Arrival arrival;
    FollowUp followUp;
    ParentsRoom room;
    HomeLinks links;
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
        links = before.links();
        history = new ArrayList<>(before.history());
        tellings = before.tellings();
    }

    /** What a deed changes, apart from the state and the history. */
    void apply(Deed deed, Actor actor, Moment now) {
        switch (deed) {
            case Deed.Offer offer -> {}
            case Deed.Change change -> {
                say = say.anew();
                dossier = dossier.withholdAll();
            }
            case Deed.Inspect inspect -> say = say.inspected(inspect.on(), actor.side());
            case Deed.Agree agree -> say = say.agreeing(FamilySay.Agreement.AGREED, null);
            case Deed.Disagree disagree -> say = say.agreeing(FamilySay.Agreement.OBJECTED, disagree.remark());
            case Deed.GiveConsent consent -> say = say.consenting(new FamilySay.Consent(consent.by(), now.today()));
            case Deed.Release release -> release(release, actor, now);
            case Deed.Enrol enrol -> {
                route = route.to(enrol.pupilId());
                arrival = arrival.enrolled(enrol.from());
            }
            case Deed.Deliver deliver -> arrival = arrival.delivered(now.at());
            case Deed.Read read -> arrival = arrival.read(now.today(), actor.name());
            case Deed.PlanHandOver planned -> followUp = followUp.planned(planned.on());
            case Deed.HoldHandOver held -> followUp = followUp.held(held.on());
            case Deed.CheckSixWeeks check ->
                followUp = followUp.afterSixWeeks(new FollowUp.Check(now.today(), check.remark()));
            case Deed.CheckHundredDays check ->
                followUp = followUp.afterHundredDays(new FollowUp.Check(now.today(), check.remark()));
            case Deed.Close close -> {}
            case Deed.Expire expire -> {}
            case Deed.Withdraw withdraw -> {
                say = say.takingBack();
                dossier = dossier.withholdAll();
            }
        }
    }

    private void release(Deed.Release release, Actor actor, Moment now) {
        Dossier before = dossier;
        Set<String> documents = say.documents();
        dossier = before.release(release.itemIds());
        say = say.releasing(now.today(), actor.side(), release.documentIds());
        if (!dossier.equals(before) || !release.documentIds().equals(documents)) {
            arrival = arrival.unread();
        }
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
                links,
                history,
                somethingToTell ? tellings + 1 : tellings);
    }
}
