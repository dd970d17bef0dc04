package nl.aanwezig.transition.home.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.KnownCodes;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.ContactPreference;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.ParentsRoom;
import nl.aanwezig.transition.transfer.RoomEdit;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.web.Given;

/** What family or pupil can do in the room, by the name in the path of its form. */
final class RoomActs {

    private final Map<String, Act> acts = Map.ofEntries(
            Map.entry("say", this::say),
            Map.entry("reword", this::reword),
            Map.entry("remove", RoomActs::remove),
            Map.entry("keep-back", RoomActs::keepBack),
            Map.entry(
                    "inspected",
                    (form, actor) -> (before, now) -> before.take(new Deed.Inspect(now.today()), actor, now)),
            Map.entry("agree", (form, actor) -> taking(new Deed.Agree(), actor)),
            Map.entry("object", (form, actor) -> taking(new Deed.Disagree(form.text("remark")), actor)),
            Map.entry("consent", (form, actor) -> taking(new Deed.GiveConsent(actor.side()), actor)),
            Map.entry("release", this::release),
            Map.entry("withdraw", RoomActs::withdraw),
            Map.entry("preference", RoomActs::prefer),
            Map.entry("trusted", (form, actor) -> inLine(actor, room -> room.choose(form.optional("staffId")))),
            Map.entry("agreement", RoomActs::agreement),
            Map.entry(
                    "agreement-done",
                    (form, actor) -> inRoom((room, now) -> room.done(form.text("agreementId"), now.today()))));

    private final KnownCodes codes;
    private final Attachments attachments;

    RoomActs(KnownCodes codes, Attachments attachments) {
        this.codes = codes;
        this.attachments = attachments;
    }

    /** Reads a form, for whoever sent it, into a change of the transfer. */
    @FunctionalInterface
    interface Act {
        BiFunction<Transfer, Moment, Transfer> of(RoomForm form, Actor actor);
    }

    Optional<Act> find(String name) {
        return Optional.ofNullable(acts.get(name));
    }

    Set<String> names() {
        return acts.keySet();
    }

    private BiFunction<Transfer, Moment, Transfer> say(RoomForm form, Actor actor) {
        Voice voice = voice(actor);
        return (before, now) -> before.say(
                Item.said(UUID.randomUUID().toString(), voice, words(form, before), null, now.today(), false),
                actor,
                now);
    }

    private BiFunction<Transfer, Moment, Transfer> reword(RoomForm form, Actor actor) {
        String itemId = form.text("itemId");
        return (before, now) -> before.reword(itemId, voice(actor), words(form, before), actor, now);
    }

    private static BiFunction<Transfer, Moment, Transfer> remove(RoomForm form, Actor actor) {
        String itemId = form.text("itemId");
        return (before, now) -> before.remove(itemId, voice(actor), actor, now);
    }

    private static BiFunction<Transfer, Moment, Transfer> keepBack(RoomForm form, Actor actor) {
        String itemId = form.text("itemId");
        boolean stays = form.ticked("stays");
        return (before, now) -> before.keepBack(itemId, voice(actor), stays, actor, now);
    }

    private BiFunction<Transfer, Moment, Transfer> release(RoomForm form, Actor actor) {
        Set<String> items = form.ticks("item");
        Set<String> documents = form.ticks("document");
        if (items.isEmpty() && documents.isEmpty()) {
            throw Refusal.NOTHING_RELEASED.because("nothing is ticked; withdraw takes everything back");
        }
        attachments.requireAll(form.key().transferId(), documents);
        return taking(new Deed.Release(items, documents), actor);
    }

    private static BiFunction<Transfer, Moment, Transfer> withdraw(RoomForm form, Actor actor) {
        if (!form.ticked("sure")) {
            throw Refusal.MISSING_FIELD.because("sure is missing");
        }
        return taking(new Deed.Withdraw(), actor);
    }

    private static BiFunction<Transfer, Moment, Transfer> prefer(RoomForm form, Actor actor) {
        List<ContactPreference.Channel> channels = new ArrayList<>();
        channels.add(form.oneOf(ContactPreference.Channel.class, "first", Refusal.UNKNOWN_VALUE));
        Optional.ofNullable(form.optionalOneOf(ContactPreference.Channel.class, "second"))
                .ifPresent(channels::add);
        ContactPreference wish = new ContactPreference(
                channels,
                form.optional("language"),
                form.ticked("interpreter"),
                form.optionalOneOf(ContactPreference.PartOfDay.class, "moment"));
        return inLine(actor, room -> room.prefer(wish));
    }

    private static BiFunction<Transfer, Moment, Transfer> agreement(RoomForm form, Actor actor) {
        String what = form.text("what");
        Side who = form.oneOf(Side.class, "who", Refusal.UNKNOWN_VALUE);
        var due = Given.optionalDay("due", form.optional("due"));
        return inRoom((room, now) -> room.agree(new ParentsRoom.Promise(
                UUID.randomUUID().toString(), what, who, due, now.today(), actor.side(), null)));
    }

    private Words words(RoomForm form, Transfer transfer) {
        Theme theme = form.oneOf(Theme.class, "theme", Refusal.UNKNOWN_THEME);
        String code = form.optional("code");
        Words words = new Words(
                theme,
                null,
                code,
                form.text("text"),
                null,
                form.ticked("careTeam") ? Sensitivity.CARE_TEAM : Sensitivity.MENTOR,
                Optional.ofNullable(Given.optionalDay("until", form.optional("until")))
                        .orElse(transfer.until()));
        if (code != null) {
            codes.require(code, theme);
        }
        return words;
    }

    private static Voice voice(Actor actor) {
        return actor.side() == Side.PUPIL ? Voice.PUPIL : Voice.FAMILY;
    }

    private static BiFunction<Transfer, Moment, Transfer> taking(Deed deed, Actor actor) {
        return (before, now) -> before.take(deed, actor, now);
    }

    private static BiFunction<Transfer, Moment, Transfer> inLine(Actor actor, Consumer<RoomEdit> change) {
        return (before, now) -> before.requireLine(actor.side(), now).inRoom(change, now);
    }

    private static BiFunction<Transfer, Moment, Transfer> inRoom(BiConsumer<RoomEdit, Moment> change) {
        return (before, now) -> before.inRoom(room -> change.accept(room, now), now);
    }
}
