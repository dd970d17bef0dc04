package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.Voice;
import org.jspecify.annotations.Nullable;

/** What a step asks for besides the right state (domain.md, sections 1.6 and 2). Each rule passes, or refuses with a code. */
final class StepRules {

    private static final int LONGEST_REMARK = 500;
    private static final Set<Step> DECISIONS = Set.of(Step.RELEASE, Step.CONSENT, Step.WITHDRAW);
    private static final Set<Step> OF_THE_FAMILY =
            Set.of(Step.INSPECT, Step.AGREE, Step.OBJECT, Step.RELEASE, Step.WITHDRAW);

    @FunctionalInterface
    private interface Rule {
        void check(Transfer transfer, Deed deed, Actor actor, Moment now);
    }

    private static final List<Rule> RULES = List.of(
            StepRules::daysAreOnTheRightSideOfToday,
            StepRules::remarksAreSaidAndShort,
            StepRules::aMoveBetweenSecondarySchoolsNeedsConsent,
            StepRules::fromSixteenThePupilDecidesInSuchAMove,
            StepRules::aYoungerPupilLeavesDecisionsToTheFamily,
            StepRules::fromEighteenTheFamilyHasNoSay,
            StepRules::whatTheFamilyDecidedNoSchoolDecides,
            StepRules::anEnrolmentIsOfThisPupil,
            StepRules::checksAreNotEarly);

    private StepRules() {}

    static void check(Transfer transfer, Deed deed, Actor actor, Moment now) {
        RULES.forEach(rule -> rule.check(transfer, deed, actor, now));
    }

    /** Said before anything else, since "out of order" would not tell what is missing. */
    static void checkFirst(Transfer transfer, Deed deed) {
        boolean before = transfer.state() == TransferState.DRAFTED || transfer.state() == TransferState.OFFERED;
        if (deed.step() == Step.RELEASE && before && transfer.say().inspectedOn() == null) {
            throw Refusal.INSPECTION_MISSING.because("the parents' inspection (inspectedOn) comes before delivery");
        }
    }

    /** Who may speak in a voice: home in its own, the school that hands over in its own and as a writer for the others. */
    static void checkSpeaking(Transfer transfer, Actor actor, Voice voice) {
        boolean own = switch (actor.side()) {
            case SENDER -> true;
            case FAMILY -> voice == Voice.FAMILY;
            case PUPIL -> voice == Voice.PUPIL;
            case RECEIVER, SYSTEM -> false;
        };
        if (!own) {
            throw Refusal.NOT_YOUR_VOICE.because("nobody else speaks in the voice " + voice);
        }
        if (transfer.state() == TransferState.WITHDRAWN || transfer.state() == TransferState.CLOSED) {
            throw Refusal.CHANGE_NOT_ALLOWED.because("the transfer is " + transfer.state());
        }
    }

    /** Whose link opens the dossier: from 18 no longer the family's (domain.md, section 1.6). */
    static void checkAtHome(Transfer transfer, Side side, Moment now) {
        if (side != Side.FAMILY && side != Side.PUPIL) {
            throw Refusal.UNKNOWN_VALUE.because("voice must be FAMILY or PUPIL");
        }
        if (side == Side.FAMILY && transfer.subject().isOfAge(now.today())) {
            throw Refusal.PUPIL_OF_AGE.because("the pupil is of age and decides");
        }
    }

    private static void daysAreOnTheRightSideOfToday(Transfer transfer, Deed deed, Actor actor, Moment now) {
        switch (deed) {
            case Deed.Inspect inspect -> notLater("inspectedOn", inspect.on(), now);
            case Deed.HoldHandOver held -> notLater("on", held.on(), now);
            case Deed.PlanHandOver planned -> {
                if (planned.on().isBefore(now.today())) {
                    throw Refusal.OUT_OF_RANGE.because("on lies in the past");
                }
            }
            default -> {}
        }
    }

    private static void remarksAreSaidAndShort(Transfer transfer, Deed deed, Actor actor, Moment now) {
        String remark = switch (deed) {
            case Deed.Disagree disagree -> {
                if (disagree.remark().isBlank()) {
                    throw Refusal.MISSING_FIELD.because("remark says why, and is missing");
                }
                yield disagree.remark();
            }
            case Deed.CheckSixWeeks check -> check.remark();
            case Deed.CheckHundredDays check -> check.remark();
            default -> null;
        };
        if (remark != null && remark.length() > LONGEST_REMARK) {
            throw Refusal.FIELD_TOO_LONG.because("remark is longer than " + LONGEST_REMARK + " characters");
        }
    }

    private static void aMoveBetweenSecondarySchoolsNeedsConsent(
            Transfer transfer, Deed deed, Actor actor, Moment now) {
        boolean needed = transfer.route().kind() == TransferKind.VOVO;
        if (deed instanceof Deed.GiveConsent && !needed) {
            throw Refusal.CHANGE_NOT_ALLOWED.because("a transfer of this kind needs no consent");
        }
        if (!needed || !(deed instanceof Deed.GiveConsent || deed instanceof Deed.Release)) {
            return;
        }
        if (transfer.subject().bornOn() == null) {
            throw Refusal.MISSING_FIELD.because("bornOn says whose consent is needed, and is missing");
        }
        if (deed instanceof Deed.Release) {
            FamilySay.Consent consent = transfer.say().consent();
            if (consent == null) {
                throw Refusal.CONSENT_MISSING.because("a move between secondary schools needs consent");
            }
            if (transfer.subject().isSixteen(now.today()) && consent.by() != Side.PUPIL) {
                throw Refusal.CONSENT_MISSING.because("from 16 it is the pupil's own consent");
            }
        }
    }

    private static void fromSixteenThePupilDecidesInSuchAMove(Transfer transfer, Deed deed, Actor actor, Moment now) {
        if (!decidesThemselves(transfer, now)) {
            return;
        }
        boolean forTheFamily = deed instanceof Deed.GiveConsent consent && consent.by() != Side.PUPIL;
        if (forTheFamily || actor.side() == Side.FAMILY && DECISIONS.contains(deed.step())) {
            throw Refusal.PUPIL_DECIDES.because("from 16 the pupil decides about this");
        }
    }

    private static void aYoungerPupilLeavesDecisionsToTheFamily(Transfer transfer, Deed deed, Actor actor, Moment now) {
        if (decidesThemselves(transfer, now)) {
            return;
        }
        boolean forThePupil = deed instanceof Deed.GiveConsent consent && consent.by() != Side.FAMILY;
        if (forThePupil || actor.side() == Side.PUPIL && OF_THE_FAMILY.contains(deed.step())) {
            throw Refusal.FAMILY_DECIDES.because("the family decides about this");
        }
    }

    private static void fromEighteenTheFamilyHasNoSay(Transfer transfer, Deed deed, Actor actor, Moment now) {
        if (actor.side() == Side.FAMILY && transfer.subject().isOfAge(now.today())) {
            throw Refusal.PUPIL_OF_AGE.because("the pupil is of age and decides");
        }
    }

    private static void whatTheFamilyDecidedNoSchoolDecides(Transfer transfer, Deed deed, Actor actor, Moment now) {
        if (actor.side() == Side.SENDER
                && deed.step() == Step.RELEASE
                && transfer.say().decidedAtHome()) {
            throw Refusal.FAMILY_DECIDES.because("family or pupil decided about the release themselves");
        }
    }

    private static void anEnrolmentIsOfThisPupil(Transfer transfer, Deed deed, Actor actor, Moment now) {
        String known = transfer.route().pupilId();
        if (deed instanceof Deed.Enrol enrol && known != null && !known.equals(enrol.pupilId())) {
            throw Refusal.CHANGE_NOT_ALLOWED.because("the transfer is about another pupil of this school");
        }
    }

    private static void checksAreNotEarly(Transfer transfer, Deed deed, Actor actor, Moment now) {
        LocalDate due = switch (deed) {
            case Deed.CheckSixWeeks check -> check.due();
            case Deed.CheckHundredDays check -> check.due();
            default -> null;
        };
        if (due != null && now.today().isBefore(due)) {
            throw Refusal.TOO_EARLY.because("this can be said from " + due + " on");
        }
    }

    private static boolean decidesThemselves(Transfer transfer, Moment now) {
        return transfer.subject().isOfAge(now.today())
                || transfer.route().kind() == TransferKind.VOVO
                        && transfer.subject().isSixteen(now.today());
    }

    private static void notLater(String field, @Nullable LocalDate day, Moment now) {
        if (day != null && day.isAfter(now.today())) {
            throw Refusal.DATE_IN_FUTURE.because(field + " lies in the future");
        }
    }
}
