package nl.aanwezig.transition.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.KnownCodes;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Route;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Subject;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as sent. Everything may be missing or wrong here.
 *
 * @param kind POVO (absent), VOVO or POPO
 * @param pupilId at the receiving school; absent: told when that school enrols the pupil
 * @param bornOn needed in a move between secondary schools: from 16 the pupil consents
 * @param addressSecret true: no address travels
 * @param until last day of use of all of it; absent: the end of the first whole school year from now
 * @param inspectedOn the day on which the parents looked at it on paper or at school
 * @param consentBy FAMILY or PUPIL: who consented, where consent is needed
 * @param release true: release it in the same call; with items marked as released these alone, else all
 */
record TransferRequest(
        @Nullable String kind,
        @Nullable String fromSchoolId,
        @Nullable String fromPupilId,
        @Nullable String schoolId,
        @Nullable String pupilId,
        @Nullable String bornOn,
        @Nullable Boolean addressSecret,
        @Nullable String until,
        @Nullable String inspectedOn,
        @Nullable String consentBy,
        @Nullable List<@Nullable ItemRequest> items,
        @Nullable Boolean release) {

    Transfer toDraft(String transferId, Actor actor, Moment now) {
        TransferKind between =
                kind == null ? TransferKind.POVO : Given.oneOf(TransferKind.class, "kind", kind, Refusal.UNKNOWN_VALUE);
        LocalDate born = Given.optionalDay("bornOn", bornOn);
        if (born != null && born.isAfter(now.today())) {
            throw Refusal.DATE_IN_FUTURE.because("bornOn lies in the future");
        }
        LocalDate end = Given.optionalDay("until", until);
        return Transfer.draft(
                transferId,
                new Route(
                        between,
                        Given.text("fromSchoolId", fromSchoolId),
                        fromPupilId,
                        Given.text("schoolId", schoolId),
                        pupilId),
                new Subject(born, Boolean.TRUE.equals(addressSecret)),
                end == null ? endOfFirstWholeYear(now.today()) : end,
                actor,
                now);
    }

    /** What else the call asks for: items, and the steps that were taken on paper. */
    Transfer with(Transfer draft, KnownCodes codes, Actor actor, Moment now) {
        Transfer transfer = draft;
        List<Item> said = said(codes, draft.until(), now);
        for (Item each : said) {
            transfer = transfer.say(each, actor, now);
        }
        LocalDate inspected = Given.optionalDay("inspectedOn", inspectedOn);
        if (inspected != null) {
            transfer = transfer.take(new Deed.Offer(), actor, now).take(new Deed.Inspect(inspected), actor, now);
        }
        if (consentBy != null) {
            Side by = Given.oneOf(Side.class, "consentBy", consentBy, Refusal.UNKNOWN_VALUE);
            transfer = transfer.take(new Deed.GiveConsent(by), actor, now);
        }
        return Boolean.TRUE.equals(release) ? transfer.take(new Deed.Release(marked(said)), actor, now) : transfer;
    }

    private List<Item> said(KnownCodes codes, LocalDate lastDay, Moment now) {
        if (items == null) {
            return List.of();
        }
        if (items.contains(null)) {
            throw Refusal.MISSING_FIELD.because("an item is null");
        }
        return items.stream()
                .map(each -> java.util.Objects.requireNonNull(each).toItem(codes, lastDay, now.today()))
                .toList();
    }

    private @Nullable Set<String> marked(List<Item> said) {
        Set<String> marked = IntStream.range(0, said.size())
                .filter(index -> items != null
                        && items.get(index) instanceof ItemRequest each
                        && Boolean.TRUE.equals(each.released()))
                .mapToObj(index -> said.get(index).itemId())
                .collect(Collectors.toSet());
        return marked.isEmpty() ? null : marked;
    }

    private static LocalDate endOfFirstWholeYear(LocalDate today) {
        int year = today.getMonthValue() <= Month.JULY.getValue() ? today.getYear() + 1 : today.getYear() + 2;
        return LocalDate.of(year, Month.JULY, 31);
    }
}
