package nl.aanwezig.transition.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.transfer.ContextItem;
import nl.aanwezig.transition.transfer.PupilTransfers;
import nl.aanwezig.transition.transfer.Theme;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Voice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * {@link PupilTransfers} as stored. Dates are text: the driver's own date is a moment, and would shift with the zone
 * of the machine. Texts are encrypted.
 *
 * @param lagging whether a revision was not acknowledged by Kafka, as a field so that it can be searched for
 */
record TransfersDocument(
        @Id String pupilId,
        long version,
        long revision,
        long publishedRevision,
        boolean lagging,
        @Nullable String inForce,
        @Nullable Instant revisedAt,
        List<TransferPart> transfers) {

    record TransferPart(
            String transferId,
            String fromSchoolId,
            @Nullable String fromPupilId,
            String schoolId,
            @Nullable String until,
            @Nullable String inspectedOn,
            @Nullable String releasedOn,
            @Nullable String readOn,
            @Nullable String readBy,
            Instant draftedAt,
            TransferState state,
            List<ItemPart> items) {}

    record ItemPart(
            Voice voice,
            Theme theme,
            @Nullable String code,
            String encryptedText,
            @Nullable String until,
            boolean released) {}

    static TransfersDocument from(PupilTransfers pupil, FieldCipher cipher) {
        return new TransfersDocument(
                pupil.pupilId(),
                pupil.version(),
                pupil.revision(),
                pupil.publishedRevision(),
                pupil.lagging(),
                pupil.inForce(),
                pupil.revisedAt(),
                pupil.transfers().stream().map(each -> part(each, cipher)).toList());
    }

    PupilTransfers toDomain(FieldCipher cipher) {
        return new PupilTransfers(
                pupilId,
                version,
                revision,
                publishedRevision,
                inForce,
                revisedAt,
                transfers.stream().map(each -> transfer(each, cipher)).toList());
    }

    private static TransferPart part(Transfer transfer, FieldCipher cipher) {
        return new TransferPart(
                transfer.transferId(),
                transfer.fromSchoolId(),
                transfer.fromPupilId(),
                transfer.schoolId(),
                text(transfer.until()),
                text(transfer.inspectedOn()),
                text(transfer.releasedOn()),
                text(transfer.readOn()),
                transfer.readBy(),
                transfer.draftedAt(),
                transfer.state(),
                transfer.items().stream()
                        .map(item -> new ItemPart(
                                item.voice(),
                                item.theme(),
                                item.code(),
                                cipher.encrypt(item.text()),
                                text(item.until()),
                                item.released()))
                        .toList());
    }

    private Transfer transfer(TransferPart part, FieldCipher cipher) {
        return new Transfer(
                part.transferId(),
                part.fromSchoolId(),
                part.fromPupilId(),
                part.schoolId(),
                pupilId,
                date(part.until()),
                date(part.inspectedOn()),
                date(part.releasedOn()),
                date(part.readOn()),
                part.readBy(),
                part.draftedAt(),
                part.state(),
                part.items().stream()
                        .map(item -> new ContextItem(
                                item.voice(),
                                item.theme(),
                                item.code(),
                                cipher.decrypt(item.encryptedText()),
                                date(item.until()),
                                item.released()))
                        .toList());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
