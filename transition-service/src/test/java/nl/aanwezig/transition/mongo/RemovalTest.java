package nl.aanwezig.transition.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.attachment.DocumentCheck;
import nl.aanwezig.transition.attachment.InMemoryAttachments;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.context.InMemoryContexts;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.oso.OsoElement;
import nl.aanwezig.transition.oso.transfer.InMemoryKeptDossiers;
import nl.aanwezig.transition.oso.transfer.KeptDossier;
import nl.aanwezig.transition.reading.InMemoryReadLog;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.ReaderRole;
import nl.aanwezig.transition.reading.Reads;
import nl.aanwezig.transition.retention.Removal;
import nl.aanwezig.transition.retention.Retention;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.TransferState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class RemovalTest {

    private static final Clock CLOCK = Clock.fixed(ATransfer.NOW.at(), ZoneOffset.UTC);
    private static final LocalDate OVER = ATransfer.UNTIL.plusYears(2).plusDays(1);
    private static final String ID = "t-1";

    private final InMemoryContexts kept = new InMemoryContexts();
    private final Contexts contexts = new Contexts(kept, CLOCK);
    private final Attachments attachments =
            new Attachments(new InMemoryAttachments(), new DocumentCheck(), new Attachments.Limits(1000, 3), CLOCK);
    private final InMemoryKeptDossiers dossiers = new InMemoryKeptDossiers();
    private final InMemoryReadLog looks = new InMemoryReadLog();
    private EmbeddedStore store;
    private SimpleMongoClientDatabaseFactory database;
    private TransferDocuments transfers;
    private Removal removal;

    @BeforeEach
    void start() {
        store = EmbeddedStore.inMemory(0);
        database = new SimpleMongoClientDatabaseFactory(store.uri("removal"));
        FieldCipher cipher = new FieldCipher("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        transfers = new TransferDocuments(new MongoTemplate(database), cipher, contexts, CLOCK);
        removal = new Removal(
                new Retention(Period.ofYears(2), Period.ofDays(30)),
                new MongoKeptTransfers(transfers),
                contexts,
                attachments,
                dossiers,
                looks);
    }

    @AfterEach
    void stop() throws Exception {
        database.destroy();
        store.close();
    }

    @Test
    void a_transfer_whose_time_is_over_goes_with_its_documents_and_looks() {
        keep(TransferState.AGREED);
        dossiers.keep(ID, new KeptDossier(OsoElement.block("dossier", List.of()), List.of()));
        assertThat(removal.due(OVER.minusDays(1))).isEmpty();
        assertThat(removal.remove(ID, OVER.minusDays(1))).isFalse();
        assertThat(attachments.of(ID)).as("kept with it").hasSize(1);
        assertThat(looks.of(ID)).hasSize(1);

        assertThat(removal.due(OVER)).containsExactly(ID);
        assertThat(removal.remove(ID, OVER)).isTrue();
        assertThat(transfers.find(ID)).isEmpty();
        assertThat(attachments.of(ID)).isEmpty();
        assertThat(looks.of(ID)).isEmpty();
        assertThat(dossiers.find(ID)).isEmpty();
        assertThat(removal.due(OVER)).isEmpty();
        assertThat(removal.remove(ID, OVER)).as("once more").isFalse();
    }

    @Test
    void what_the_backbone_still_has_is_not_removed_before_it_was_taken_back() {
        keep(TransferState.DELIVERED);
        assertThat(removal.due(OVER)).containsExactly(ID);
        assertThat(removal.remove(ID, OVER)).isFalse();
        assertThat(transfers.find(ID)).isPresent();
        assertThat(attachments.of(ID)).hasSize(1);

        Contexts later = new Contexts(kept, Clock.fixed(ATransfer.at(OVER).at(), ZoneOffset.UTC));
        later.ended(10).forEach(later::end);
        assertThat(removal.remove(ID, OVER)).isTrue();
        assertThat(kept.find(ATransfer.PUPIL))
                .as("the emptied context stays: its revision must go on")
                .isPresent();
    }

    @Test
    void one_that_is_withdrawn_loses_its_documents_at_once_and_is_gone_after_thirty_days() {
        keep(TransferState.AGREED);
        removal.documentsOfWithdrawn();
        assertThat(attachments.of(ID)).as("not withdrawn").hasSize(1);
        transfers.change(ID, before -> before.take(new Deed.Withdraw(), ATransfer.SENDER, ATransfer.NOW));
        removal.documentsOfWithdrawn();
        assertThat(attachments.of(ID)).isEmpty();
        assertThat(looks.of(ID)).as("who looked can still be seen").hasSize(1);

        addDocument();
        removal.documentsOfWithdrawn();
        assertThat(attachments.of(ID)).as("one that came late goes too").isEmpty();

        assertThat(removal.due(ATransfer.TODAY.plusDays(30))).isEmpty();
        assertThat(removal.due(ATransfer.TODAY.plusDays(31))).containsExactly(ID);
        assertThat(removal.remove(ID, ATransfer.TODAY.plusDays(31))).isTrue();
        assertThat(transfers.find(ID)).isEmpty();
    }

    @Test
    void one_that_was_withdrawn_after_it_was_delivered_is_taken_back_and_gone_after_thirty_days() {
        keep(TransferState.DELIVERED);
        transfers.change(ID, before -> before.take(new Deed.Withdraw(), ATransfer.SENDER, ATransfer.NOW));
        assertThat(removal.remove(ID, ATransfer.TODAY.plusDays(30))).isFalse();
        assertThat(removal.remove(ID, ATransfer.TODAY.plusDays(31))).isTrue();
    }

    @Test
    void others_stay() {
        keep(TransferState.AGREED);
        assertThat(removal.remove("another", OVER)).isFalse();
        assertThat(transfers.find(ID)).isPresent();
        assertThat(new MongoKeptTransfers(transfers).withdrawn()).isEqualTo(List.of());
    }

    private void keep(TransferState state) {
        transfers.change(ID, before -> ATransfer.in(state));
        addDocument();
        new Reads(looks, CLOCK)
                .record(
                        ID,
                        new Reader("test", null, ReaderRole.TEACHER, "po-school", true, null),
                        ReadPurpose.PREPARE_TRANSFER,
                        ReadWhat.DOSSIER);
    }

    private void addDocument() {
        attachments.add(
                ID,
                new Attachments.Upload("a.txt", "text/plain", Sensitivity.MENTOR, "test"),
                "gewoon".getBytes(UTF_8));
    }
}
