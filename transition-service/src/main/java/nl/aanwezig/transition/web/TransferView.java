package nl.aanwezig.transition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.aanwezig.transition.dossier.AbsenceFigures;
import nl.aanwezig.transition.dossier.AuthorRole;
import nl.aanwezig.transition.dossier.Category;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.transfer.FamilySay;
import nl.aanwezig.transition.transfer.ParentsRoom;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Step;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import nl.aanwezig.transition.transfer.TransferState;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a reader sees it: the three voices side by side, and where it stands.
 *
 * @param fromPupilId the pupil's id at the school that hands over; only that school sees it
 * @param withheld how many items of each voice the family keeps to itself, shown as "withheld by the family"
 * @param forCareTeam how many items only the care team may read; 0 for the care team and for the sender
 */
public record TransferView(
        String transferId,
        TransferKind kind,
        TransferState state,
        String fromSchoolId,
        @Nullable String fromPupilId,
        String schoolId,
        @Nullable String pupilId,
        LocalDate until,
        FamilySay say,
        @Nullable LocalDate enrolledFrom,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate readOn,
        Map<Voice, List<ItemView>> voices,
        Map<Voice, Integer> withheld,
        int forCareTeam,
        Follow followUp,
        ParentsRoom room,
        List<Happened> history) {

    /** @param released whether the family lets it travel; always true for the receiving school */
    record ItemView(
            String itemId,
            Theme theme,
            @Nullable Category category,
            @Nullable String code,
            String text,
            @Nullable AbsenceFigures absence,
            AuthorRole author,
            LocalDate saidOn,
            boolean dictated,
            Sensitivity sensitivity,
            LocalDate until,
            boolean released,
            boolean keptBack) {

        static ItemView of(Item item) {
            var words = item.words();
            return new ItemView(
                    item.itemId(),
                    words.theme(),
                    words.category(),
                    words.code(),
                    words.text(),
                    words.absence(),
                    item.author(),
                    item.saidOn(),
                    item.dictated(),
                    words.sensitivity(),
                    words.until(),
                    item.released(),
                    item.keptBack());
        }
    }

    /** @param sixWeeksDue the first day on which the look back can be said; absent while no enrolment is known */
    record Follow(
            @Nullable LocalDate handOverPlannedFor,
            @Nullable LocalDate handOverHeldOn,
            @Nullable LocalDate sixWeeksDue,
            @Nullable LocalDate sixWeeksOn,
            @Nullable String sixWeeksRemark,
            @Nullable LocalDate hundredDaysDue,
            @Nullable LocalDate hundredDaysOn,
            @Nullable String hundredDaysRemark) {}

    record Happened(Step step, String event, Instant at, Side by) {}

    /** All of it, for the school that hands over. */
    static TransferView forSender(Transfer transfer, Due due) {
        return view(transfer, due, transfer.route().fromPupilId(), each -> true, Map.of(), 0, transfer.room());
    }

    /** What travels and may still be used, and not the pupil's id at the other school. */
    static TransferView forReceiver(Transfer transfer, Due due, boolean careTeam, LocalDate today) {
        List<Item> travelling = transfer.dossier().travelling(today);
        return view(
                transfer,
                due,
                null,
                each -> travelling.contains(each) && (careTeam || each.words().sensitivity() == Sensitivity.MENTOR),
                withheld(transfer, today),
                careTeam ? 0 : forCareTeam(travelling),
                transfer.room().forReceiver());
    }

    /** Where it stands, for the receiving school: how much there is, and nothing of it. */
    static TransferView withoutItems(Transfer transfer, Due due, LocalDate today) {
        return view(
                transfer,
                due,
                null,
                each -> false,
                withheld(transfer, today),
                forCareTeam(transfer.dossier().travelling(today)),
                transfer.room().forReceiver());
    }

    private static int forCareTeam(List<Item> travelling) {
        return (int) travelling.stream()
                .filter(each -> each.words().sensitivity() == Sensitivity.CARE_TEAM)
                .count();
    }

    private static Map<Voice, Integer> withheld(Transfer transfer, LocalDate today) {
        Map<Voice, Integer> withheld = new EnumMap<>(Voice.class);
        transfer.dossier().withheld(today).forEach(each -> withheld.merge(each.voice(), 1, Integer::sum));
        return withheld;
    }

    /** When the two looks back are due. */
    record Due(@Nullable LocalDate sixWeeks, @Nullable LocalDate hundredDays) {}

    private static TransferView view(
            Transfer transfer,
            Due due,
            @Nullable String fromPupilId,
            Predicate<Item> shown,
            Map<Voice, Integer> withheld,
            int forCareTeam,
            ParentsRoom room) {
        Map<Voice, List<ItemView>> voices = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            voices.put(
                    voice,
                    transfer.dossier().items().stream()
                            .filter(each -> each.voice() == voice && shown.test(each))
                            .map(ItemView::of)
                            .toList());
        }
        return new TransferView(
                transfer.transferId(),
                transfer.route().kind(),
                transfer.state(),
                transfer.route().fromSchoolId(),
                fromPupilId,
                transfer.route().schoolId(),
                transfer.route().pupilId(),
                transfer.until(),
                transfer.say(),
                transfer.arrival().enrolledFrom(),
                transfer.arrival().deliveredAt(),
                transfer.arrival().readOn(),
                voices,
                withheld,
                forCareTeam,
                follow(transfer, due),
                room,
                transfer.history().stream()
                        .map(each -> new Happened(each.step(), each.step().event(), each.at(), each.by()))
                        .toList());
    }

    private static Follow follow(Transfer transfer, Due due) {
        var follow = transfer.followUp();
        var six = follow.sixWeeks();
        var hundred = follow.hundredDays();
        return new Follow(
                follow.plannedFor(),
                follow.heldOn(),
                due.sixWeeks(),
                six == null ? null : six.on(),
                six == null ? null : six.remark(),
                due.hundredDays(),
                hundred == null ? null : hundred.on(),
                hundred == null ? null : hundred.remark());
    }
}
