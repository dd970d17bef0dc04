package nl.aanwezig.transition.oso.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.oso.OsoDossier;
import nl.aanwezig.transition.oso.OsoExport;
import nl.aanwezig.transition.oso.OsoFault;
import nl.aanwezig.transition.oso.OsoImport;
import nl.aanwezig.transition.oso.OsoMoment;
import nl.aanwezig.transition.oso.OsoReport;
import nl.aanwezig.transition.oso.OsoSummary;
import nl.aanwezig.transition.oso.transfer.OsoRefusedException.Why;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Transfers;
import org.jspecify.annotations.Nullable;

/** Transfers that begin with an OSO dossier or a report, and leave as one. */
public final class OsoTransfers {

    private final Transfers transfers;
    private final KeptDossiers kept;
    private final ReleasedDocuments released;
    private final OsoImport in;
    private final TransferExport out;

    public OsoTransfers(
            Transfers transfers, KeptDossiers kept, ReleasedDocuments released, OsoImport in, OsoExport out) {
        this.transfers = transfers;
        this.kept = kept;
        this.released = released;
        this.in = in;
        this.out = new TransferExport(out);
    }

    /**
     * Between whom, as the caller says; the rest is in the dossier.
     *
     * @param fromPupilId absent: the id that the dossier has from the school's administration
     * @param until last day of use; absent: the end of the first whole school year from now
     */
    public record Between(
            String fromSchoolId,
            @Nullable String fromPupilId,
            String schoolId,
            @Nullable String pupilId,
            @Nullable LocalDate until) {}

    /**
     * Starts a transfer with what is in the dossier. What the family said of it at the other system it says here again:
     * what it looks at, and decides about item by item, is here.
     *
     * @throws OsoRefusedException where the dossier is not taken; nothing of it is kept
     * @throws IOException when the stream itself fails
     */
    public Transfer bringIn(InputStream xml, Between between, Actor sender) throws IOException {
        OsoDossier dossier = read(xml);
        Moment now = transfers.now();
        Transfer draft = OsoDraft.of(OsoSummary.of(dossier), between, sender, now);
        PartItems parts = PartItems.of(dossier, dossier.writtenOn().orElse(now.today()), List.of(), draft, sender, now);
        require(Why.OSO_REFUSED, parts.faults());
        // Tried out first, so that what the rules refuse is refused before anything is kept.
        saying(draft, parts.items(), sender, now);
        String id = draft.transferId();
        kept.keep(id, new KeptDossier(dossier.root(), parts.links()));
        try {
            Transfer started = transfers.start(draft, fresh -> saying(fresh, parts.items(), sender, now));
            kept.settled(id);
            return started;
        } catch (RefusedException e) {
            kept.remove(id);
            throw e;
        }
    }

    /**
     * Makes the dossier of a transfer out of a report, in the place of any earlier one. Items made of an earlier one that
     * says something else are taken back, but those that are family's or pupil's.
     */
    public Transfer report(String transferId, OsoReport report, Actor sender) {
        OsoDossier dossier = report.toDossier();
        Transfer before = transfers.require(transferId);
        Moment now = transfers.now();
        require(Why.OSO_REPORT_REFUSED, out.faultsOf(dossier, before.route().kind(), now.today()));
        KeptDossier earlier = kept.find(transferId).orElse(null);
        List<KeptDossier.Link> links = earlier == null ? List.of() : earlier.links();
        PartItems parts = PartItems.of(dossier, now.today(), links, before, sender, now);
        require(Why.OSO_REPORT_REFUSED, parts.faults());
        Set<String> stay = parts.links().stream().map(KeptDossier.Link::itemId).collect(Collectors.toUnmodifiableSet());
        List<String> go = links.stream()
                .map(KeptDossier.Link::itemId)
                .filter(each -> !stay.contains(each))
                .toList();
        replacing(before, go, parts.items(), sender, now);
        kept.keep(transferId, new KeptDossier(dossier.root(), parts.links()));
        try {
            Transfer after = transfers.change(
                    transferId, (fresh, moment) -> replacing(fresh, go, parts.items(), sender, moment));
            kept.settled(transferId);
            return after;
        } catch (RefusedException e) {
            putBack(transferId, earlier);
            throw e;
        }
    }

    /**
     * The dossier as a file, for a reader who may have it.
     *
     * @throws OsoRefusedException where it cannot be written: what is missing, or stands in the way
     */
    public byte[] write(String transferId, boolean careTeam) {
        Transfer transfer = transfers.require(transferId);
        KeptDossier dossier = kept.find(transferId)
                .orElseThrow(() -> new OsoRefusedException(
                        Why.OSO_INCOMPLETE,
                        List.of(new OsoFault(
                                "dossier_missing",
                                "/dossier",
                                "the school has sent neither an OSO dossier nor a report"))));
        return out.write(
                transfer,
                dossier,
                released.documentsReleased(transferId),
                careTeam,
                transfers.now().today());
    }

    private OsoDossier read(InputStream xml) throws IOException {
        return switch (in.read(xml, OsoMoment.DRAFT)) {
            case OsoImport.Accepted accepted -> accepted.dossier();
            case OsoImport.Refused refused -> {
                boolean large =
                        refused.faults().stream().anyMatch(fault -> fault.code().equals("dossier_too_large"));
                throw new OsoRefusedException(large ? Why.OSO_TOO_LARGE : Why.OSO_REFUSED, refused.faults());
            }
        };
    }

    private static Transfer saying(Transfer transfer, List<Item> items, Actor sender, Moment now) {
        Transfer said = transfer;
        for (Item each : items) {
            said = said.say(each, sender, now);
        }
        return said;
    }

    private static Transfer replacing(Transfer transfer, List<String> go, List<Item> come, Actor sender, Moment now) {
        if (transfer.state() != TransferState.DRAFTED && transfer.state() != TransferState.OFFERED) {
            throw Refusal.CHANGE_NOT_ALLOWED.because("a report is sent before inspection");
        }
        Transfer less = transfer;
        for (String each : go) {
            Item item = less.dossier().find(each).orElse(null);
            if (item != null && item.voice() == Voice.SCHOOL) {
                less = less.remove(each, Voice.SCHOOL, sender, now);
            }
        }
        return saying(less, come, sender, now);
    }

    private void putBack(String transferId, @Nullable KeptDossier earlier) {
        if (earlier == null || transfers.require(transferId).state() == TransferState.WITHDRAWN) {
            kept.remove(transferId);
        } else {
            kept.keep(transferId, Objects.requireNonNull(earlier));
            kept.settled(transferId);
        }
    }

    private static void require(Why why, List<OsoFault> faults) {
        if (!faults.isEmpty()) {
            throw new OsoRefusedException(why, faults);
        }
    }
}
