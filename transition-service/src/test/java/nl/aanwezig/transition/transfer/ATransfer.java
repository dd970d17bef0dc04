package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import nl.aanwezig.transition.dossier.Category;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;

/** Transfers for tests, in any state: a pupil of twelve, three items, one a voice. */
public final class ATransfer {

    public static final String PUPIL = "vo-1";
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    public static final LocalDate UNTIL = LocalDate.of(2027, 7, 31);
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);
    public static final Moment NOW = at(TODAY);
    public static final Actor SENDER = new Actor(Side.SENDER, "po-system");
    public static final Actor RECEIVER = new Actor(Side.RECEIVER, "vo-system");
    public static final Actor FAMILY = new Actor(Side.FAMILY, "link-1");
    public static final Actor YOUNG_PERSON = new Actor(Side.PUPIL, "link-2");

    private ATransfer() {}

    public static Moment at(LocalDate day) {
        return new Moment(day.atTime(9, 0).atZone(Transfer.ZONE).toInstant(), day);
    }

    public static Transfer draft() {
        return draft(TransferKind.POVO, LocalDate.of(2014, 5, 1));
    }

    public static Transfer draft(TransferKind kind, LocalDate bornOn) {
        Transfer draft = Transfer.draft(
                "t-1",
                new Route(kind, "po-school", "po-1", "school-a", PUPIL),
                new Subject(bornOn, false),
                UNTIL,
                SENDER,
                NOW);
        for (Voice voice : Voice.values()) {
            draft = draft.say(item(voice), SENDER, NOW);
        }
        return draft;
    }

    /** The transfer in that state, brought there by steps that the table allows. */
    public static Transfer in(TransferState state) {
        Transfer transfer = draft();
        if (state == TransferState.WITHDRAWN) {
            return transfer.take(new Deed.Withdraw(), SENDER, NOW);
        }
        if (state == TransferState.OBJECTED) {
            return in(TransferState.INSPECTED).take(new Deed.Disagree("Not all of it is right."), FAMILY, NOW);
        }
        for (Step each : new Step[] {
            Step.OFFER,
            Step.INSPECT,
            Step.AGREE,
            Step.RELEASE,
            Step.ENROL,
            Step.DELIVER,
            Step.READ,
            Step.PLAN_HAND_OVER,
            Step.HOLD_HAND_OVER,
            Step.CHECK_6_WEEKS,
            Step.CHECK_100_DAYS,
            Step.CLOSE
        }) {
            if (transfer.state() == state) {
                return transfer;
            }
            transfer = transfer.take(deed(each), actor(transfer.state(), each), NOW);
        }
        return transfer;
    }

    /** Somebody who may take the step in that state; where nobody may, whoever usually would. */
    static Actor actor(TransferState state, Step step) {
        Side side = Life.find(state, step)
                .map(row -> row.by().contains(Side.FAMILY)
                        ? Side.FAMILY
                        : row.by().iterator().next())
                .orElse(Side.SENDER);
        return new Actor(side, "somebody");
    }

    static Deed deed(Step step) {
        return switch (step) {
            case DRAFT, CHANGE -> new Deed.Change();
            case OFFER -> new Deed.Offer();
            case INSPECT -> new Deed.Inspect(TODAY);
            case AGREE -> new Deed.Agree();
            case OBJECT -> new Deed.Disagree("Not all of it is right.");
            case CONSENT -> new Deed.GiveConsent(Side.FAMILY);
            case RELEASE -> new Deed.Release(null);
            case ENROL -> new Deed.Enrol(PUPIL, FIRST_DAY);
            case DELIVER -> new Deed.Deliver();
            case READ -> new Deed.Read();
            case PLAN_HAND_OVER -> new Deed.PlanHandOver(TODAY);
            case HOLD_HAND_OVER -> new Deed.HoldHandOver(TODAY);
            case CHECK_6_WEEKS -> new Deed.CheckSixWeeks("Goes well.", TODAY);
            case CHECK_100_DAYS -> new Deed.CheckHundredDays("Goes well.", TODAY);
            case CLOSE -> new Deed.Close();
            case EXPIRE -> new Deed.Expire();
            case WITHDRAW -> new Deed.Withdraw();
        };
    }

    /** The item of that voice; its id is the voice's name. */
    public static Item item(Voice voice) {
        return item(voice, Sensitivity.MENTOR, UNTIL);
    }

    public static Item item(Voice voice, Sensitivity sensitivity, LocalDate until) {
        Words words = words("words of " + voice, voice, sensitivity, until);
        return Item.said(voice.name(), voice, words, null, TODAY, true);
    }

    public static Words words(String text, Voice voice, Sensitivity sensitivity, LocalDate until) {
        return new Words(
                Theme.WHAT_HELPED,
                voice == Voice.SCHOOL ? Category.EXTRA_GUIDANCE : null,
                "QUIET_START",
                text,
                null,
                sensitivity,
                until);
    }
}
