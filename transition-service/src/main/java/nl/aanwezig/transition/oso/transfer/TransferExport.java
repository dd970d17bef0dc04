package nl.aanwezig.transition.oso.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.oso.Agreement;
import nl.aanwezig.transition.oso.ExportTerms;
import nl.aanwezig.transition.oso.OsoCategory;
import nl.aanwezig.transition.oso.OsoDossier;
import nl.aanwezig.transition.oso.OsoExport;
import nl.aanwezig.transition.oso.OsoFault;
import nl.aanwezig.transition.oso.OsoPart;
import nl.aanwezig.transition.oso.OsoParts;
import nl.aanwezig.transition.oso.OsoProfile;
import nl.aanwezig.transition.oso.OsoSelection;
import nl.aanwezig.transition.transfer.FamilySay;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a transfer as an OSO dossier. A part of what came in goes out while its item is released and says what it said;
 * what is withheld, reworded, removed or has ended does not, and neither does a text elsewhere that repeats it.
 */
final class TransferExport {

    private static final String PACKAGE = "Aanwezig";
    private static final String PACKAGE_VERSION = "1";

    private final OsoExport export;

    TransferExport(OsoExport export) {
        this.export = export;
    }

    /**
     * @param careTeam whether the reader sees what is for the care team alone
     * @throws OsoRefusedException where it cannot be written
     */
    byte[] write(Transfer transfer, KeptDossier kept, Set<String> documents, boolean careTeam, LocalDate today) {
        List<Item> travelling = transfer.dossier().travelling(today);
        List<Item> seen = travelling.stream()
                .filter(each -> careTeam || each.words().sensitivity() == Sensitivity.MENTOR)
                .toList();
        OsoDossier dossier = kept.dossier();
        List<OsoPart> parts = OsoParts.of(dossier);
        List<OsoPart> open = parts.stream()
                .filter(part -> item(kept, part, seen).isPresent())
                .toList();
        Set<String> unsaid = new HashSet<>();
        transfer.dossier().items().stream()
                .filter(each -> !seen.contains(each))
                .forEach(each -> unsaid.add(each.words().text()));
        kept.links().stream()
                .filter(link -> seen.stream().noneMatch(link::isStill))
                .forEach(link -> unsaid.add(link.text()));
        ExportTerms terms = terms(transfer, withheld(transfer, kept, parts, travelling, today), unsaid, today);
        OsoDossier selected = new OsoSelection(dossier, open, documents).of(dossier);
        return write(selected, OsoSelection.silenced(selected, unsaid), terms);
    }

    private byte[] write(OsoDossier selected, OsoSelection.Silenced silenced, ExportTerms terms) {
        return switch (export.export(silenced.left(), terms)) {
            case OsoExport.Written written -> written.xml();
            case OsoExport.Refused refused -> {
                boolean forSilence =
                        !silenced.paths().isEmpty() && export.export(selected, terms) instanceof OsoExport.Written;
                throw forSilence
                        ? new OsoRefusedException(
                                OsoRefusedException.Why.OSO_WITHHELD_REQUIRED,
                                silenced.paths().stream()
                                        .map(path -> new OsoFault(
                                                "withheld_text_repeated",
                                                path,
                                                "the element repeats a text that does not travel"))
                                        .toList())
                        : new OsoRefusedException(OsoRefusedException.Why.OSO_INCOMPLETE, refused.faults());
            }
        };
    }

    /** The item that the part was made into, if it is among those and still says what it said. */
    private static Optional<Item> item(KeptDossier kept, OsoPart part, List<Item> among) {
        return kept.links().stream()
                .filter(link -> link.paths().equals(part.paths()))
                .flatMap(link -> among.stream().filter(link::isStill))
                .findFirst();
    }

    /** Categories of which nothing goes, since the family keeps it. */
    private static Set<OsoCategory> withheld(
            Transfer transfer, KeptDossier kept, List<OsoPart> parts, List<Item> travelling, LocalDate today) {
        List<Item> keptBack = transfer.dossier().withheld(today);
        Set<OsoCategory> withheld = EnumSet.noneOf(OsoCategory.class);
        Set<OsoCategory> going = EnumSet.noneOf(OsoCategory.class);
        for (OsoPart part : parts) {
            OsoCategory category = part.kind().category();
            if (category != null && item(kept, part, travelling).isPresent()) {
                going.add(category);
            } else if (category != null && item(kept, part, keptBack).isPresent()) {
                withheld.add(category);
            }
        }
        withheld.removeAll(going);
        return withheld;
    }

    private static ExportTerms terms(
            Transfer transfer, Set<OsoCategory> withheld, Set<String> unsaid, LocalDate today) {
        FamilySay say = transfer.say();
        TransferKind kind = transfer.route().kind();
        return new ExportTerms(
                profile(kind),
                today,
                say.inspectedOn(),
                say.inspectedOn() == null ? null : agreement(say.agreement()),
                objection(say, unsaid),
                kind == TransferKind.VOVO && say.consent() != null ? Agreement.YES : null,
                withheld,
                transfer.subject().addressSecret(),
                PACKAGE,
                PACKAGE_VERSION);
    }

    private static @Nullable String objection(FamilySay say, Set<String> unsaid) {
        String remark = say.agreement() == FamilySay.Agreement.OBJECTED ? say.remark() : null;
        return remark == null || OsoSelection.repeats(remark, unsaid) ? null : remark;
    }

    private static Agreement agreement(FamilySay.Agreement said) {
        return switch (said) {
            case AGREED -> Agreement.YES;
            case OBJECTED -> Agreement.NO;
            case UNKNOWN -> Agreement.UNKNOWN;
        };
    }

    static OsoProfile profile(TransferKind kind) {
        return switch (kind) {
            case POVO -> OsoProfile.POVO;
            case VOVO -> OsoProfile.VOVO;
            case POPO -> OsoProfile.POPO;
        };
    }

    /** Whether the standard would take it, were the family to agree and to keep nothing back. */
    List<OsoFault> faultsOf(OsoDossier dossier, TransferKind kind, LocalDate today) {
        ExportTerms asIfAgreed = new ExportTerms(
                profile(kind),
                today,
                today,
                Agreement.YES,
                null,
                Agreement.YES,
                Set.of(),
                false,
                PACKAGE,
                PACKAGE_VERSION);
        return switch (export.export(dossier, asIfAgreed)) {
            case OsoExport.Written written -> new ArrayList<>();
            case OsoExport.Refused refused -> refused.faults();
        };
    }
}
