package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.aanwezig.transition.dossier.Dossier;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a school hands over about one pupil to one other school, with the family's say over it.
 *
 * @param transferId ours, opaque
 * @param until last day of use of all of it
 * @param links those with which family and pupil open it; null in what was stored before there were any
 * @param history every step that was taken, oldest first
 * @param tellings counts what the backbone is to be told; 0: nothing yet
 */
public record Transfer(
        String transferId,
        Route route,
        Subject subject,
        LocalDate until,
        TransferState state,
        Dossier dossier,
        FamilySay say,
        Arrival arrival,
        FollowUp followUp,
        ParentsRoom room,
        @Nullable HomeLinks links,
        List<Entry> history,
        int tellings) {

    /** Dates on paper are Dutch dates (domain.md, section 1.1). */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public Transfer {
        links = links == null ? HomeLinks.NONE : links;
        history = List.copyOf(history);
    }

    public static Transfer draft(
            String transferId, Route route, Subject subject, LocalDate until, Actor actor, Moment now) {
        if (until.isBefore(now.today())) {
            throw Refusal.OUT_OF_RANGE.because("until lies in the past");
        }
        return new Transfer(
                transferId,
                route,
                subject,
                until,
                TransferState.DRAFTED,
                new Dossier(List.of()),
                FamilySay.NOTHING,
                Arrival.NOT_YET,
                FollowUp.NONE,
                ParentsRoom.EMPTY,
                HomeLinks.NONE,
                List.of(new Entry(Step.DRAFT, now.at(), actor.side(), actor.name())),
                0);
    }

    @Override
    public HomeLinks links() {
        return Objects.requireNonNull(links);
    }

    /** Takes a step, or refuses it; a refused step changes nothing. */
    public Transfer take(Deed deed, Actor actor, Moment now) {
        StepRules.checkFirst(this, deed);
        TransferState next = Life.after(state, deed.step(), actor.side());
        StepRules.check(this, deed, actor, now);
        if (deed instanceof Deed.Read && arrival.readOn() != null) {
            return this;
        }
        return changed(now, edit -> {
            edit.state = next;
            edit.apply(deed, actor, now);
            edit.note(deed.step(), actor, now);
        });
    }

    /**
     * Goes as far as it goes by itself: an enrolment that is known is noted, and what is released to a school that has
     * the pupil is delivered.
     *
     * @param enrolledFrom first day of the enrolment at the receiving school; null while none is known
     */
    public Transfer settle(@Nullable LocalDate enrolledFrom, Moment now) {
        Transfer settled = this;
        String pupilId = route.pupilId();
        LocalDate from = arrival.enrolledFrom() == null ? enrolledFrom : arrival.enrolledFrom();
        boolean unnoted = arrival.enrolledFrom() == null || state == TransferState.RELEASED;
        if (pupilId != null
                && from != null
                && unnoted
                && Life.find(state, Step.ENROL).isPresent()) {
            settled = settled.take(new Deed.Enrol(pupilId, from), Actor.SYSTEM, now);
        }
        return settled.state == TransferState.ENROLLED ? settled.take(new Deed.Deliver(), Actor.SYSTEM, now) : settled;
    }

    /** Says something new. The school may write down what family and pupil say; it is theirs from then on. */
    public Transfer say(Item item, Actor actor, Moment now) {
        StepRules.checkSpeaking(this, actor, item.voice());
        return speaking(
                item.voice(),
                actor,
                now,
                edit -> edit.dossier = edit.dossier.add(item, now.today(), subject.addressSecret()));
    }

    public Transfer reword(String itemId, Voice speaker, Words words, Actor actor, Moment now) {
        StepRules.checkSpeaking(this, actor, speaker);
        return speaking(
                speaker,
                actor,
                now,
                edit -> edit.dossier =
                        edit.dossier.reword(itemId, speaker, words, now.today(), subject.addressSecret()));
    }

    public Transfer remove(String itemId, Voice speaker, Actor actor, Moment now) {
        StepRules.checkSpeaking(this, actor, speaker);
        return speaking(speaker, actor, now, edit -> edit.dossier = edit.dossier.remove(itemId, speaker));
    }

    /** Who said an item keeps it here, or lets it go again; what the family released of it does not change. */
    public Transfer keepBack(String itemId, Voice speaker, boolean stays, Actor actor, Moment now) {
        StepRules.checkSpeaking(this, actor, speaker);
        return changed(now, edit -> edit.dossier = edit.dossier.keepBack(itemId, speaker, stays));
    }

    /** A change in the parents' room, which is open until the transfer is over. */
    public Transfer inRoom(Consumer<RoomEdit> change, Moment now) {
        if (state == TransferState.WITHDRAWN || state == TransferState.CLOSED) {
            throw Refusal.CHANGE_NOT_ALLOWED.because("the transfer is " + state);
        }
        RoomEdit edited = new RoomEdit(room);
        change.accept(edited);
        return changed(now, edit -> edit.room = edited.room());
    }

    /** Gives family or pupil a link. From 18 the family gets none any more. */
    public Transfer giving(HomeLink link, Moment now) {
        StepRules.checkAtHome(this, link.side(), now);
        return changed(now, edit -> edit.links = edit.links.with(link, now.at()));
    }

    public Transfer ending(String linkId, Moment now) {
        return changed(now, edit -> edit.links = edit.links.ended(linkId, now.at()));
    }

    /**
     * Who opens the dossier with a link.
     *
     * @throws RefusedException where the link is none of this transfer, has ended, or is of a family without a say
     */
    public HomeLink requireLink(String secretHash, Moment now) {
        HomeLink link =
                links().find(secretHash).orElseThrow(() -> Refusal.LINK_UNKNOWN.because("this link opens nothing"));
        if (!link.open(now.at())) {
            throw Refusal.LINK_ENDED.because("this link has ended");
        }
        StepRules.checkAtHome(this, link.side(), now);
        return link;
    }

    /** Whose line with home it is: how home is reached and whom it trusts is the family's to say, from 18 the pupil's. */
    public Transfer requireLine(Side side, Moment now) {
        if (side == Side.PUPIL && !subject.isOfAge(now.today())) {
            throw Refusal.FAMILY_DECIDES.because("the family says how it is reached and whom it trusts");
        }
        return this;
    }

    /** What the backbone may know on that day; empty before delivery and after withdrawal. */
    public Optional<Told> told(LocalDate today) {
        if (!state.delivered() || say.releasedOn() == null || arrival.deliveredAt() == null || today.isAfter(until)) {
            return Optional.empty();
        }
        return Optional.of(new Told(
                say.releasedOn(),
                LocalDate.ofInstant(arrival.deliveredAt(), ZONE),
                until,
                arrival.readOn(),
                dossier.travelling(today).stream()
                        .filter(each -> each.words().sensitivity() == Sensitivity.MENTOR)
                        .toList(),
                dossier.withheld(today).size(),
                room.preference(),
                room.trusted(),
                room.counterpart()));
    }

    private Transfer speaking(Voice voice, Actor actor, Moment now, Consumer<TransferEdit> change) {
        if (voice != Voice.SCHOOL) {
            return changed(now, change);
        }
        Deed.Change deed = new Deed.Change();
        TransferState next = Life.after(state, deed.step(), actor.side());
        return changed(now, edit -> {
            change.accept(edit);
            if (next != state || say.inspectedOn() != null) {
                edit.state = next;
                edit.apply(deed, actor, now);
                edit.note(deed.step(), actor, now);
            }
        });
    }

    private Transfer changed(Moment now, Consumer<TransferEdit> change) {
        TransferEdit edit = new TransferEdit(this);
        change.accept(edit);
        Transfer after = edit.done(false);
        return told(now.today()).equals(after.told(now.today())) ? after : new TransferEdit(after).done(true);
    }
}
